package io.baton.engine.plan;

import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The plans that come with Baton, and the facts that they measure. */
final class ExamplePlans {

    private ExamplePlans() {}

    static List<FactType> factTypes(Path catalogue) throws IOException {
        return factTypes(catalogue.toString(), Files.readString(catalogue));
    }

    static List<FactType> factTypes(String name, String catalogue) {
        Problems problems = new Problems();
        return YamlText.read(name, catalogue, problems)
                .flatMap(tree -> CatalogueReader.read(tree, problems))
                .orElseThrow(() -> new AssertionError(problems.list().toString()))
                .factTypes();
    }
}
