package io.baton.server.page;

import io.baton.core.document.Language;
import java.util.List;
import org.springframework.security.core.Authentication;

/** What a capability wants done by whom; the first page asks all of them. */
@FunctionalInterface
public interface ToDos {

    /** What somebody has to do, the most urgent first. */
    List<ToDo> of(Authentication who, Language language);

    /**
     * Something to do.
     *
     * @param title what, in a few words
     * @param detail why, or how
     * @param path where it is done; empty where that is not a page
     */
    record ToDo(String title, String detail, String path) {}
}
