package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between capabilities. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(BatonServer.class);

    @Test
    void capabilitiesTakeOnlyWhatEachAllows() {
        MODULES.verify();
    }

    @Test
    void theirMapIsDrawnAsItIs() throws IOException {
        String drawn = MODULES.stream()
                .filter(module -> !module.isRootModule())
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .flatMap(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(taken -> "  " + name(module) + " --> " + name(taken))
                        .sorted())
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("../ARCHITECTURE.md")))
                .contains("```mermaid\ngraph TD\n" + drawn + "\n```");
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
