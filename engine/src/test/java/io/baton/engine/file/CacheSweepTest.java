package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheSweepTest {

    @TempDir
    private Path cache;

    private Path entry(String group, String name, Duration unused) throws IOException {
        Path folder = Files.createDirectories(cache.resolve(group).resolve(name));
        Files.write(folder.resolve("part-0000.parquet"), new byte[1000]);
        CacheNote.of(List.of(), List.of()).write(folder);
        Files.setLastModifiedTime(
                CacheNote.file(folder), FileTime.from(Instant.now().minus(unused)));
        return folder;
    }

    @Test
    void entriesThatNobodyUsedForLongAreRemoved() throws IOException {
        Path old = entry("aa", "1", Duration.ofDays(31));
        Path young = entry("aa", "2", Duration.ofDays(29));
        Path foreign = Files.createDirectories(cache.resolve("hashes"));
        new CacheSweep(cache, 1 << 20).run();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aFullCacheLosesWhatWasUsedTheLongestAgoButNothingOfToday() throws IOException {
        Path today = entry("aa", "1", Duration.ofHours(1));
        Path yesterday = entry("bb", "1", Duration.ofDays(2));
        Path before = entry("cc", "1", Duration.ofDays(3));
        new CacheSweep(cache, 2500).run();
        assertThat(before).doesNotExist();
        assertThat(yesterday).exists();
        new CacheSweep(cache, 1).run();
        assertThat(yesterday).doesNotExist();
        assertThat(today).exists();
    }

    @Test
    void usingAnEntryMakesItYoung() throws IOException {
        Path entry = entry("aa", "1", Duration.ofDays(29));
        CacheSweep.use(CacheNote.file(entry));
        assertThat(Files.getLastModifiedTime(CacheNote.file(entry)).toInstant())
                .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
        CacheSweep.use(cache.resolve("gone"));
    }
}
