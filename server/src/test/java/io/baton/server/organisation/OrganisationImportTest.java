package io.baton.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.WorkingDays;
import io.baton.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningServer.class)
class OrganisationImportTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);

    @TempDir
    private Path folder;

    private final People people = RunningServer.part(People.class);
    private final OrganisationImport files = RunningServer.part(OrganisationImport.class);

    @Test
    void whatDiffersIsChangedAndTheSameAgainChangesNothing() throws IOException {
        write("m1,王 经理\nm2,Ben\ns1,李 𠮷\n", "m1,manager,east,,,\nm2,manager,west,,,\n", "s1,account,east,m1,,\n");
        assertThat(files.take(0, folder, Optional.empty())).isInstanceOf(Imported.Taken.class);
        assertThat(files.take(0, folder, Optional.empty())).isEqualTo(new Imported.Taken(0, 0, 0, 0));
        write(
                "m1,王 经理\nm2,Ben\ns1,李 吉\n",
                "m1,manager,east,,,\nm2,manager,west,,,\n",
                "s1,account,east,m1,,2024-06-30\ns1,senior,west,m2,2024-07-01,\n");
        assertThat(files.take(0, folder, Optional.empty())).isEqualTo(new Imported.Taken(1, 2, 1, 0));
        Scope all = new Scope.Everyone();
        assertThat(people.placed(all, "s1", SPRING))
                .contains(new Placed(new Person("s1", "李 吉"), "account", "east", "m1", "", ""));
        assertThat(people.placed(all, "s1", AUTUMN))
                .contains(new Placed(new Person("s1", "李 吉"), "senior", "west", "m2", "", ""));
    }

    /** Who leaves the reporting line leaves the sight of those above, for the days after it. */
    @ParameterizedTest
    @DisplayName("L5 what a superior sees follows the reporting line of the date")
    @CsvSource({
        "top, s1, 2024-04-01, true",
        "top, s1, 2024-10-01, true",
        "m1, s1, 2024-04-01, true",
        "m1, s1, 2024-10-01, false",
        "m2, s1, 2024-04-01, false",
        "m2, s1, 2024-10-01, true",
        "m1, m2, 2024-04-01, false",
        "m1, m1, 2024-04-01, true",
        "s1, m1, 2024-04-01, false",
        "s1, s1, 2024-04-01, true"
    })
    void aSuperiorSeesTheLineOfTheDay(String viewer, String person, LocalDate day, boolean sees) throws IOException {
        write(
                "top,Top\nm1,Ana\nm2,Ben\ns1,Cai\n",
                "top,,,,,\nm1,manager,east,top,,\nm2,manager,west,top,,\n",
                "s1,account,east,m1,,2024-06-30\ns1,account,west,m2,2024-07-01,\n");
        files.take(0, folder, Optional.empty());
        assertThat(people.find(new Scope.Line(viewer), person, day).isPresent()).isEqualTo(sees);
        assertThat(people.placed(new Scope.Line(viewer), person, day).isPresent())
                .isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s1,,,s2,,;s2,,,s1,,          | assignments.csv:2, assignments.csv:3: the reporting line goes in a circle",
                "s1,,,s1,,                    | nobody is the own superior",
                "s1,a,,,,;s1,b,,,2024-01-01,  | assignments.csv:2",
                "s1,,,,2024-02-01,2024-01-01  | the last day lies before the first"
            })
    void badRowsAreToldWithTheirPlaceAndNothingIsChanged(String rows, String said) throws IOException {
        write("old,Old\n", "old,,,,,\n");
        files.take(0, folder, Optional.empty());
        write("s1,One\ns2,Two\n", rows.replace(";", "\n") + "\n");
        assertThat(files.take(0, folder, Optional.empty()))
                .isInstanceOfSatisfying(
                        Imported.Refused.class,
                        refused -> assertThat(refused.findings())
                                .anySatisfy(finding ->
                                        assertThat(finding.toString()).contains(said)));
        assertThat(people.placed(new Scope.Everyone(), "old", SPRING)).isPresent();
    }

    @Test
    void ofTwoImportsAtOnceOneIsThereWhole() throws Exception {
        List<Path> folders = new ArrayList<>();
        for (String unit : List.of("north", "south")) {
            write("a1,Ana\nb1,Ben\n", "a1,seller," + unit + ",,,\nb1,seller," + unit + ",a1,,\n");
            Path other = Files.createDirectory(folder.resolve(unit));
            Files.copy(folder.resolve("people.csv"), other.resolve("people.csv"));
            Files.copy(folder.resolve("assignments.csv"), other.resolve("assignments.csv"));
            folders.add(other);
        }
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Imported> one : both.invokeAll(folders.stream()
                    .<Callable<Imported>>map(other -> () -> files.take(0, other, Optional.empty()))
                    .toList())) {
                assertThat(one.get()).isInstanceOf(Imported.Taken.class);
            }
        }
        assertThat(people.list(new Scope.Everyone(), SPRING, "", "", 10))
                .extracting(Placed::unit)
                .hasSize(2)
                .containsAnyOf("north", "south")
                .allSatisfy(unit -> assertThat(unit)
                        .isEqualTo(people.placed(new Scope.Everyone(), "a1", SPRING)
                                .orElseThrow()
                                .unit()));
    }

    @Test
    void unitsPositionsTerritoriesAndCalendarsAreThoseOfTheDay() throws IOException {
        LocalDate then = LocalDate.of(2020, 6, 1);
        Files.writeString(folder.resolve("people.csv"), "participant,name\ns1,Cai\ns2,Ben\n");
        Files.writeString(folder.resolve("assignments.csv"), """
                participant,role,unit,superior,from,to,position,territory
                s1,account,e1,,2020-01-01,2020-12-31,am2,sh
                s2,account,w1,s1,2020-01-01,2020-12-31,,
                """);
        Files.writeString(folder.resolve("units.csv"), """
                unit,name,parent,calendar,from,to
                e1,东区,hq,,2020-01-01,2020-06-30
                e1,华东,hq,,2020-07-01,2020-12-31
                hq,总部,,taiwan,2020-01-01,2020-12-31
                """);
        Files.writeString(folder.resolve("positions.csv"), "position,name\nam2,高级客户经理\n");
        Files.writeString(folder.resolve("territories.csv"), "territory,name,parent\nsh,上海,east\n");
        Files.writeString(
                folder.resolve("calendar.csv"),
                "calendar,from,to,kind,name\ntaiwan,2025-10-06,,off,中秋節\ntaiwan,2025-10-10,,off,國慶日\n");

        assertThat(files.take(0, folder, Optional.empty()))
                .isInstanceOfSatisfying(
                        Imported.Taken.class,
                        taken -> assertThat(taken.structure()).isGreaterThanOrEqualTo(7));
        assertThat(files.take(0, folder, Optional.empty())).isEqualTo(new Imported.Taken(0, 0, 0, 0));
        assertThat(people.placed(new Scope.Everyone(), "s1", then))
                .contains(new Placed(new Person("s1", "Cai"), "account", "东区", "", "高级客户经理", "上海"));
        Units units = RunningServer.part(Units.class);
        assertThat(units.list(new Scope.Everyone(), then))
                .containsExactly(
                        new Unit("e1", "东区", 1, "hq"), new Unit("hq", "总部", 0, ""), new Unit("w1", "w1", 1, "e1"));
        assertThat(units.name("e1", LocalDate.of(2020, 7, 1))).isEqualTo("华东");
        assertThat(units.calendar("hq", then)).isEqualTo("taiwan");
        WorkingDays taiwan =
                Holidays.workingDays(RunningServer.part(Holidays.class).of("taiwan"));
        assertThat(taiwan.isWorking(LocalDate.of(2025, 10, 6))).isFalse();
        assertThat(taiwan.isWorking(LocalDate.of(2025, 10, 7))).isTrue();
    }

    @Test
    void unitsThatStandBelowEachOtherAreToldWithTheirPlaces() throws IOException {
        write("s1,One\n", "s1,,,,,\n");
        Files.writeString(
                folder.resolve("units.csv"), "unit,parent,from,to\na,b,,\nb,c,,\nc,,,2020-01-01\nc,a,2020-01-02,\n");

        assertThat(files.take(0, folder, Optional.empty()))
                .isInstanceOfSatisfying(
                        Imported.Refused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .asString()
                                .contains(
                                        "units.csv:2",
                                        "units.csv:3",
                                        "units.csv:5",
                                        "the line of units goes in a circle")
                                .doesNotContain("units.csv:4"));
    }

    @Test
    void aFolderWithoutPeopleIsRefused() throws IOException {
        assertThat(files.take(0, folder, Optional.empty())).isInstanceOf(Imported.Refused.class);
    }

    private void write(String names, String... assignments) throws IOException {
        Files.writeString(folder.resolve("people.csv"), "participant,name\n" + names);
        Files.writeString(
                folder.resolve("assignments.csv"),
                "participant,role,unit,superior,from,to\n" + String.join("", assignments));
    }
}
