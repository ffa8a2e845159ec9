package io.baton.server.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a file may hold.
 *
 * @param mostBytes its length; 64 MiB where nothing is said
 * @param mostRows its rows; half a million
 */
@ConfigurationProperties("baton.uploads")
record IntakeSettings(
        @DefaultValue("67108864") long mostBytes,
        @DefaultValue("500000") int mostRows) {}
