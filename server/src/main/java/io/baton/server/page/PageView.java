package io.baton.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page as a template and what it shows; what data hold is escaped where it stands. It is written whole or, where a template
 * fails, not at all.
 *
 * @param template such as {@code home.jte}, with the parameters {@code frame} and {@code page}
 * @param frame what stands around it
 * @param page what it shows
 */
public record PageView(String template, Frame frame, Object page) implements View {

    /** The build makes templates into classes, in a package of their own beside those of reports. */
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageView.class.getClassLoader(), "gg.jte.generated.server");

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput written = new Utf8ByteOutput();
        TEMPLATES.render(template, Map.of("frame", frame, "page", page), written);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(written.getContentLength());
        try (OutputStream out = response.getOutputStream()) {
            written.writeTo(out);
        }
    }
}
