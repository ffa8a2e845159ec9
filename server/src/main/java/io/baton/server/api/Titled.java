package io.baton.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baton.core.document.Titles;

/** What people call something, by language. */
record Titled(
        String en,
        @JsonProperty("zh-Hans") String zhHans,
        @JsonProperty("zh-Hant") String zhHant) {

    static Titled of(Titles titles) {
        return new Titled(titles.en(), titles.zhHans(), titles.zhHant());
    }
}
