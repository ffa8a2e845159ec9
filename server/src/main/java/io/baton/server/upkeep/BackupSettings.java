package io.baton.server.upkeep;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where back-ups go, and when.
 *
 * @param folder where they are written; empty where the console takes none
 * @param at when one is taken each day, in the zone of the organisation; null where only people ask for them
 * @param keep how many are kept; older ones are deleted after a new one is whole
 */
@ConfigurationProperties("baton.backup")
record BackupSettings(
        @DefaultValue("") String folder,
        @Nullable LocalTime at,
        @DefaultValue("14") int keep) {

    BackupSettings {
        if (keep < 1) {
            throw new IllegalArgumentException("baton.backup.keep is " + keep + "; it must be 1 at least");
        }
    }
}
