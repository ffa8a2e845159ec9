package io.baton.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between capabilities. */
class ModulesTest {

    @Test
    void capabilitiesTakeOnlyWhatEachAllows() {
        ApplicationModules.of(BatonServer.class).verify();
    }
}
