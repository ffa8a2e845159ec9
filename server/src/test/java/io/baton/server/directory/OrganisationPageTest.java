package io.baton.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.time.DateRange;
import io.baton.core.time.WorkingDays;
import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.organisation.Holiday;
import io.baton.server.organisation.OrganisationImport;
import io.baton.server.organisation.Unit;
import io.baton.server.page.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningServer.class)
class OrganisationPageTest {

    @TempDir
    private static Path folder;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void found() throws IOException {
        Company.found(folder);
    }

    @Test
    void unitsAndPeopleAreThoseOfTheDay() throws IOException, InterruptedException {
        visitor.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
        assertThat(visitor.get("/organisation?day=2024-04-01").body())
                .contains("5 people in 3 units", "name=east&amp;day=2024-04-01", "without a unit");
        assertThat(visitor.get("/organisation/unit?name=east&day=2024-04-01").body())
                .contains("李 𠮷", "王 经理", "Cai");
        assertThat(visitor.get("/organisation/unit?name=east&day=2024-10-01").body())
                .contains("Cai")
                .doesNotContain("李 𠮷");
    }

    @Test
    void aUnitStandsBelowTheOneToWhichItsPeopleReport() {
        assertThat(UnitTree.of(List.of(
                        new Unit("east", "east", 3, "all"),
                        new Unit("all", "all", 1, ""),
                        new Unit("north", "north", 1, "east"),
                        new Unit("a", "a", 1, "b"),
                        new Unit("b", "b", 1, "a"))))
                .extracting(placed -> placed.unit().name() + " " + placed.depth())
                .containsExactly("all 0", "east 1", "north 2", "a 0", "b 1");
    }

    @Test
    @DisplayName("D5 a Sunday on which people work makes up for a holiday")
    void aYearShowsHolidaysAndTheDaysThatMakeUpForThem() {
        WorkingDays china = new WorkingDays(
                WorkingDays.WEEKDAYS.rest(),
                List.of(new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 8))),
                List.of(new DateRange(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 9, 28))));
        List<Year.Month> months = new YearOfDays(
                        china,
                        List.of(new Holiday("", china.off().getFirst(), true, "国庆节")),
                        Words.beside(OrganisationPage.class, Language.ZH_HANS))
                .months(2025);
        assertThat(months.get(9).named()).containsExactly("1–8日：国庆节");
        assertThat(months.get(8).weeks().getLast().days().subList(0, 2))
                .extracting(Year.Day::mark)
                .containsOnly("");
        assertThat(months.get(8).weeks().get(3).days().getLast()).isEqualTo(new Year.Day("28", "班", true));
        assertThat(months.get(9).weeks().getFirst().days())
                .containsExactly(
                        Year.Day.NONE,
                        Year.Day.NONE,
                        new Year.Day("1", "休", false),
                        new Year.Day("2", "休", false),
                        new Year.Day("3", "休", false),
                        new Year.Day("4", "", false),
                        new Year.Day("5", "", false));
    }

    @Test
    void theCalendarIsThatOfTheCompanyWithItsNames() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("calendar.csv"), """
                calendar,from,to,kind,name
                ,2025-10-01,2025-10-08,off,国庆节、中秋节
                ,2025-09-28,,worked,调休
                """);
        Files.writeString(folder.resolve("units.csv"), "unit,name,from,to\neast,华东,2024-05-01,2024-05-31\n");
        RunningServer.part(OrganisationImport.class).take(0, folder, Optional.empty());
        visitor.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
        assertThat(visitor.get("/organisation/calendar?year=2025").body())
                .contains("1–8: 国庆节、中秋节", "28: 调休", "calendar of the company", "Time zone: ");
        assertThat(visitor.get("/organisation?day=2024-05-10").body()).contains("华东", "name=east&amp;day=2024-05-10");
    }

    @Test
    void itIsThereForNobodyElse() throws IOException, InterruptedException {
        visitor.logIn(Company.account("top", Role.FINANCE, Role.SUPERVISION).login(), Company.PASSWORD);
        for (String path : Set.of("/organisation", "/organisation/unit", "/organisation/calendar")) {
            assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        }
    }
}
