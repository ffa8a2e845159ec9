package io.baton.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a page. */
@Component
public class Frames {

    private final Viewers viewers;
    private final Assets assets;
    private final List<Link> links;

    Frames(Viewers viewers, Assets assets, ObjectProvider<Link> links) {
        this.viewers = viewers;
        this.assets = assets;
        this.links = links.stream().sorted(Comparator.comparingInt(Link::place)).toList();
    }

    /** The words of a capability in the language of whoever asked. */
    public Words words(Class<?> type, HttpServletRequest request) {
        return Words.beside(type, viewers.of(request).language());
    }

    /** A page of that title. */
    public Frame of(HttpServletRequest request, String title) {
        Viewer viewer = viewers.of(request);
        Words words = Words.beside(Frames.class, viewer.language());
        List<Frame.Item> items = viewer.isKnown() ? items(request, viewer) : List.of();
        return new Frame(viewer, words, title, items, assets, proof(request));
    }

    private List<Frame.Item> items(HttpServletRequest request, Viewer viewer) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return links.stream()
                .filter(link -> who != null && link.isOpen().test(who))
                .map(link -> new Frame.Item(
                        link.path(),
                        link.icon(),
                        link.title().apply(viewer.language()),
                        link.leadsTo(request.getRequestURI())))
                .toList();
    }

    private static Frame.Proof proof(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Proof(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Frame.Proof("_csrf", "X-CSRF-TOKEN", "");
    }
}
