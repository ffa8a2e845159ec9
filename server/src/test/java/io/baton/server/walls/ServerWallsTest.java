package io.baton.server.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Scope;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Repository;

/** Each wall holds in the server, and falls where an example breaks it. */
class ServerWallsTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.baton.server");
    private static final JavaClasses BROKEN = new ClassFileImporter().importClasses(LooseRepository.class);

    static Stream<Named<ArchRule>> walls() {
        return Stream.of(
                Named.of("personal rows need a scope", personalRowsNeedAScope()),
                Named.of("scopes come from access", scopesComeFromAccess()));
    }

    @ParameterizedTest
    @MethodSource
    void walls(ArchRule wall) {
        wall.check(SERVER);
        assertThat(wall.evaluate(BROKEN).hasViolation())
                .as("the example breaks it")
                .isTrue();
    }

    private static ArchRule personalRowsNeedAScope() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .arePublic()
                .should(takeAScopeForPersonalRows())
                .because("nobody sees anybody without a reason (rules L4, L5)");
    }

    private static ArchRule scopesComeFromAccess() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.baton.server.access", "io.baton.server.organisation")
                .should()
                .callConstructor(Scope.Everyone.class)
                .orShould()
                .callConstructor(Scope.Line.class, String.class)
                .orShould()
                .callConstructor(Scope.Self.class, String.class)
                .orShould()
                .callConstructor(Scope.Member.class, String.class, String.class)
                .because("one place decides who may see whom, and writes it down");
    }

    private static ArchCondition<JavaMethod> takeAScopeForPersonalRows() {
        return new ArchCondition<>("take a scope where they give rows about people") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isPersonal = method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Personal.class));
                boolean hasScope =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
                if (isPersonal && !hasScope) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no scope"));
                }
            }
        };
    }
}
