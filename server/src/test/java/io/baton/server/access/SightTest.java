package io.baton.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.audit.AuditEvent.Kind;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningServer.class)
class SightTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    @TempDir
    private static Path folder;

    private final Sight sight = RunningServer.part(Sight.class);
    private final People people = RunningServer.part(People.class);

    @BeforeAll
    static void found() throws IOException {
        Company.found(folder);
    }

    /** Who ({@code person+role}) may see what of s1, in April, when s1 was below m1, and in October, below m2. */
    @ParameterizedTest(name = "{0}")
    @DisplayName("L4, L5 who may see what of whom, and of which day")
    @CsvSource(
            delimiter = '|',
            value = {
                // viewer         | directory  | performance | pay
                "s1               | Apr Oct    | Apr Oct     | Apr Oct",
                "m1               | Apr        | Apr         |",
                "m2               | Oct        | Oct         |",
                "top              | Apr Oct    | Apr Oct     |",
                "s2               |            |             |",
                "nobody           |            |             |",
                "nobody+OPERATIONS    | Apr Oct | Apr Oct |",
                "nobody+SUPERVISION   | Apr Oct | Apr Oct |",
                "nobody+FINANCE       | Apr Oct |         | Apr Oct",
                "nobody+ADMINISTRATOR | Apr Oct |         |",
                "m1+ADMINISTRATOR     | Apr Oct | Apr     |",
                "s2+FINANCE           | Apr Oct |         | Apr Oct"
            })
    void everybodySeesWhatIsGranted(
            String viewer, @Nullable String directory, @Nullable String performance, @Nullable String pay) {
        Account account = account(viewer);
        assertThat(seen(account, Resource.DIRECTORY)).isEqualTo(days(directory));
        assertThat(seen(account, Resource.PERFORMANCE)).isEqualTo(days(performance));
        assertThat(seen(account, Resource.PAY)).isEqualTo(days(pay));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s1               | 2024-04-01 | s1",
                "m1               | 2024-04-01 | m1 s1 s2",
                "m1               | 2024-10-01 | m1 s2",
                "m2               | 2024-10-01 | m2 s1",
                "top              | 2024-04-01 | m1 m2 s1 s2 top",
                "nobody           | 2024-04-01 | ''",
                "nobody+OPERATIONS | 2024-04-01 | m1 m2 s1 s2 top"
            })
    void listsHoldWhomOneMaySeeOnThatDay(String viewer, LocalDate day, String ids) {
        Scope scope = sight.list(account(viewer), Resource.DIRECTORY, day);
        List<String> listed = people.list(scope, day, "", "", 100).stream()
                .map(Placed::person)
                .map(person -> person.id())
                .toList();
        assertThat(String.join(" ", listed)).isEqualTo(ids);
        assertThat(people.count(scope, day, "")).isEqualTo(listed.size());
    }

    @Test
    void aScopeOfOnePersonOpensNobodyElse() {
        Scope scope =
                sight.look(account("m1"), Resource.PERFORMANCE, "s1", SPRING).orElseThrow();
        assertThat(people.find(scope, "s1", SPRING)).isPresent();
        assertThat(people.find(scope, "s2", SPRING)).isEmpty();
    }

    @Test
    void whoLooksAtSomebodyElseIsWrittenDown() {
        Account superior = account("m2");
        Account colleague = account("s2");
        Account own = account("s1");
        sight.look(superior, Resource.PERFORMANCE, "s1", AUTUMN);
        sight.look(colleague, Resource.PAY, "s1", AUTUMN);
        sight.look(own, Resource.PAY, "s1", AUTUMN);
        AuditTrail trail = RunningServer.part(AuditTrail.class);
        assertThat(trail.about("s1", 2))
                .extracting(AuditTrail.Told::actor, AuditTrail.Told::kind, AuditTrail.Told::detail)
                .containsExactly(
                        tuple(colleague.id(), Kind.READ_REFUSED, Optional.of("PAY of 2024-10-01")),
                        tuple(superior.id(), Kind.READ, Optional.of("PERFORMANCE of 2024-10-01")));
    }

    private static Account account(String viewer) {
        String[] parts = viewer.split("\\+", -1);
        Role[] roles = Arrays.stream(parts).skip(1).map(Role::valueOf).toArray(Role[]::new);
        return Company.account(parts[0].equals("nobody") ? "" : parts[0], roles);
    }

    private String seen(Account account, Resource resource) {
        boolean spring = sight.look(account, resource, "s1", SPRING).isPresent();
        boolean autumn = sight.look(account, resource, "s1", AUTUMN).isPresent();
        return ((spring ? "Apr " : "") + (autumn ? "Oct" : "")).strip();
    }

    private static String days(@Nullable String written) {
        return written == null ? "" : written;
    }
}
