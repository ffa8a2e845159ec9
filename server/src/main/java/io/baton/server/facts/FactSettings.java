package io.baton.server.facts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken at once.
 *
 * @param mostBytes the longest text of rows; 64 MiB where nothing is said
 * @param atOnce how many loads may be on their way; further ones are asked to come again
 */
@ConfigurationProperties("baton.facts")
public record FactSettings(
        @DefaultValue("67108864") long mostBytes,
        @DefaultValue("8") int atOnce) {}
