package io.baton.server.page;

import io.baton.core.document.Language;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;

/**
 * A page in the navigation; each capability gives its own as beans.
 *
 * @param path where it is, such as {@code /settings}; paths below it belong to it
 * @param place where it stands among the others, in tens, from above
 * @param icon the name of its drawing in {@code icon.jte}
 * @param title what it is called
 * @param isOpen who may use it; to others it is not shown
 */
public record Link(
        String path, int place, String icon, Function<Language, String> title, Predicate<Authentication> isOpen) {

    /** Whether a page belongs to it. */
    boolean leadsTo(String page) {
        return page.equals(path) || (!path.equals("/") && page.startsWith(path + "/"));
    }
}
