package io.baton.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes templates, which the build has made into classes. What data hold is escaped where it stands. */
public final class Pages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String STYLESHEET = read("baton.css");

    private Pages() {}

    /** Writes a template, such as {@code report/person.jte}. */
    public static void write(String template, Map<String, Object> parameters, Writer target) {
        try {
            TEMPLATES.render(template, parameters, new WriterOutput(target));
        } catch (TemplateException e) {
            // where a template asks for the next person, what goes wrong there is not the template's fault
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** The stylesheet of all pages, for those that are one file. */
    public static String stylesheet() {
        return STYLESHEET;
    }

    private static String read(String file) {
        try (InputStream in = Pages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
