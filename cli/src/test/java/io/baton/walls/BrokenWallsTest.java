package io.baton.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is no rule: each wall refuses each way of breaking it. */
class BrokenWallsTest {
    private static final String BROKEN = "io.baton.walls.broken";
    private static final String CORE = BROKEN + ".core";
    private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(BROKEN);

    static Stream<Arguments> everyBreachIsReported() {
        return Stream.of(
                Arguments.of("ForeignLibrary", Walls.coreSeesOnlyItself(CORE)),
                Arguments.of("FloatingPoint", Walls.coreHasNoFloatingPoint(CORE)),
                Arguments.of("ClockReader", Walls.coreHasNoClock(CORE)),
                Arguments.of("DiceThrower", Walls.coreHasNoRandom(CORE)),
                Arguments.of("MachineDefaults", Walls.coreHasNoDefaults(CORE)),
                Arguments.of("Talker", Walls.coreIsSilent(CORE)));
    }

    /** Every method of an example breaks the wall in its own way, and the report names each of them. */
    @ParameterizedTest
    @MethodSource
    void everyBreachIsReported(String example, ArchRule wall) {
        var report = wall.evaluate(EXAMPLES).getFailureReport();
        assertThat(EXAMPLES.get(CORE + "." + example).getMethods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(report.getDetails())
                        .anyMatch(line -> line.contains(example + "." + method.getName() + "(")));
        assertThat(report.toString()).contains("because");
    }

    @Test
    void cleanCodeIsNotReported() {
        everyBreachIsReported()
                .map(arguments -> (ArchRule) arguments.get()[1])
                .forEach(wall -> assertThat(
                                wall.evaluate(EXAMPLES).getFailureReport().getDetails())
                        .noneMatch(line -> line.contains("CleanCode")));
    }

    @Test
    void aCycleOfPackagesIsReported() {
        assertThat(Walls.noPackageCycles(BROKEN).evaluate(EXAMPLES).hasViolation())
                .isTrue();
    }

    @Test
    void anEmptyNameOfAClassOrPackageIsReported() {
        assertThat(Walls.namesSayWhatThingsAre()
                        .evaluate(EXAMPLES)
                        .getFailureReport()
                        .getDetails())
                .containsExactlyInAnyOrder(
                        BROKEN + ".core.PayHelper does not say what it is",
                        BROKEN + ".helper.Pay does not say what it is");
    }

    @Test
    void aPackageWithoutSentenceOrMarkIsReported(@TempDir Path modules) throws IOException {
        write(modules, "none/Pay.java", "class Pay {}");
        write(modules, "mute/package-info.java", "@NullMarked\npackage mute;\n");
        write(modules, "unmarked/package-info.java", "/** Pays people. */\npackage unmarked;\n");
        write(modules, "good/package-info.java", "/** Pays people. */\n@NullMarked\npackage good;\n");
        assertThat(PackageInfos.faults(modules))
                .hasSize(3)
                .anyMatch(line -> line.contains("none has no package-info"))
                .anyMatch(line -> line.contains("mute"))
                .anyMatch(line -> line.contains("unmarked"));
    }

    private static void write(Path modules, String file, String text) throws IOException {
        Path target = modules.resolve("module/src/main/java").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
