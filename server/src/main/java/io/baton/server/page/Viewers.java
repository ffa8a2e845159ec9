package io.baton.server.page;

import jakarta.servlet.http.HttpServletRequest;

/** Tells for whom a page is made; whoever keeps the accounts knows. */
@FunctionalInterface
public interface Viewers {

    /** Who asked. */
    Viewer of(HttpServletRequest request);
}
