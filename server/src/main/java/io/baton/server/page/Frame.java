package io.baton.server.page;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param viewer for whom it is
 * @param words the words of the frame
 * @param title what the page is called
 * @param links the navigation; empty before log-in
 * @param assets the addresses of style and scripts
 * @param proof what a form must carry, so that no other site can send it
 */
public record Frame(Viewer viewer, Words words, String title, List<Item> links, Assets assets, Proof proof) {

    public Frame {
        links = List.copyOf(links);
    }

    /** A page of the navigation. */
    public record Item(String path, String icon, String title, boolean isCurrent) {}

    /** A token against forged requests: the field or header that carries it. */
    public record Proof(String field, String header, String token) {

        /** As htmx takes headers. */
        public String headers() {
            return "{\"" + header + "\":\"" + token + "\"}";
        }
    }
}
