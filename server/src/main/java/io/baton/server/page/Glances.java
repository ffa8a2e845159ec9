package io.baton.server.page;

import io.baton.core.document.Language;
import java.util.List;
import org.springframework.security.core.Authentication;

/** What a capability shows somebody at a glance; the first page asks all of them. */
@FunctionalInterface
public interface Glances {

    /** What is shown of it, the most important first. */
    List<Glance> of(Authentication who, Language language);

    /**
     * A figure and where it leads.
     *
     * @param title what it is
     * @param value the figure
     * @param detail what else is to be said; empty for nothing
     * @param path the page that tells more
     */
    record Glance(String title, String value, String detail, String path) {}
}
