package io.baton.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the product against its walls. */
class WallsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.baton");

    static Stream<Named<ArchRule>> walls() {
        return Stream.of(
                Named.of("core sees only itself", Walls.coreSeesOnlyItself("io.baton.core")),
                Named.of("core has no floating point", Walls.coreHasNoFloatingPoint("io.baton.core")),
                Named.of("core has no clock", Walls.coreHasNoClock("io.baton.core")),
                Named.of("core has no random", Walls.coreHasNoRandom("io.baton.core")),
                Named.of("core has no defaults of the machine", Walls.coreHasNoDefaults("io.baton.core")),
                Named.of("core is silent", Walls.coreIsSilent("io.baton.core")),
                Named.of("no package cycles", Walls.noPackageCycles("io.baton")),
                Named.of("names say what things are", Walls.namesSayWhatThingsAre()));
    }

    @ParameterizedTest
    @MethodSource
    void walls(ArchRule wall) {
        wall.check(PRODUCT);
    }

    @Test
    void everyModuleIsSeen() {
        assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith("io.baton.core"));
        assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith("io.baton.engine"));
        assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith("io.baton.cli"));
    }

    @Test
    void everyPackageOpensWithASentenceAndIsNullMarked() throws IOException {
        assertThat(PackageInfos.faults(Path.of(".."))).isEmpty();
    }
}
