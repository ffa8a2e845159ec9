package io.baton.server.page;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Style, scripts and icons. Their addresses hold the hash of their content, so that a browser may keep them for ever and never
 * sees an old one.
 */
@Component
public class Assets {

    static final String FOLDER = "/assets/";

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private final Map<String, Asset> byName = Map.of(
            "tabler.css", Asset.read("tabler.css", "text/css", WEBJARS + "tabler__core/1.4.0/dist/css/tabler.min.css"),
            "console.css", Asset.read("console.css", "text/css", "console.css"),
            "htmx.js", Asset.read("htmx.js", "text/javascript", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
            "plans.js", Asset.read("plans.js", "text/javascript", "plans.js"),
            "console.js", Asset.read("console.js", "text/javascript", "console.js"),
            "baton.svg", Asset.read("baton.svg", "image/svg+xml", "baton.svg"));

    /** The address of an asset; a name that is not there is a bug. */
    public String at(String name) {
        return FOLDER + find(name).hash() + "/" + name;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Asset find(String name) {
        Asset found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return found;
    }
}
