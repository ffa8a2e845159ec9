package io.baton.server.api;

import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.planning.PreviewBook;
import io.baton.server.planning.PreviewedPerson;
import io.baton.server.planning.ProgramPreviews;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What drafts would have done in periods of the past. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(DraftsApi.PATH + "/{id}/preview")
class PreviewsApi {

    private final ProgramPreviews previews;
    private final Programs programs;
    private final Today today;

    PreviewsApi(ProgramPreviews previews, Programs programs, Today today) {
        this.previews = previews;
        this.programs = programs;
        this.today = today;
    }

    /**
     * What is asked for.
     *
     * @param against name and version of the plan that it is compared with; missing for the version before
     * @param periods as {@code month:2025-03}
     */
    record Asked(Optional<String> against, Optional<List<String>> periods) {}

    /** The last preview of a draft. */
    record PreviewAnswer(
            int version,
            String against,
            List<String> periods,
            String state,
            int percent,
            long load,
            String fault,
            Optional<GroupAnswer> everybody,
            List<CostAnswer> costs) {

        static PreviewAnswer of(ProgramPreviews.Shown shown) {
            return new PreviewAnswer(
                    shown.version(),
                    shown.against(),
                    shown.periods(),
                    shown.state(),
                    shown.percent(),
                    shown.load(),
                    shown.fault(),
                    shown.everybody().map(GroupAnswer::of),
                    shown.costs().stream().map(CostAnswer::of).toList());
        }
    }

    /** Who gains and loses; whoever is in several periods counts in each. */
    record GroupAnswer(long people, long gain, long lose, long otherGrade, String mean) {

        static GroupAnswer of(PreviewBook.Group group) {
            return new GroupAnswer(
                    group.people(),
                    group.gain(),
                    group.lose(),
                    group.grades(),
                    group.mean().toPlainString());
        }
    }

    /** What a term of pay would have cost all people together. */
    record CostAnswer(String term, String currency, String before, String after) {

        static CostAnswer of(PreviewBook.Cost cost) {
            return new CostAnswer(
                    cost.title(),
                    cost.currency(),
                    cost.before().toPlainString(),
                    cost.after().toPlainString());
        }
    }

    /**
     * Somebody in a period by both plans.
     *
     * @param causes the items that make the difference, the greatest first: {@code attainment +2.50}
     */
    @Personal
    record PersonAnswer(
            String period,
            LocalDate lastDay,
            String participant,
            String role,
            String unit,
            SideAnswer before,
            SideAnswer after,
            List<String> causes) {

        static PersonAnswer of(PreviewedPerson person) {
            return new PersonAnswer(
                    person.period(),
                    person.lastDay(),
                    person.who().participant(),
                    person.who().role(),
                    person.who().unit(),
                    SideAnswer.of(person.before()),
                    SideAnswer.of(person.after()),
                    Arrays.stream(person.causes().split(";"))
                            .filter(cause -> !cause.isEmpty())
                            .toList());
        }
    }

    /** Where somebody stands by one plan. */
    @Personal
    record SideAnswer(Optional<String> total, String grade, Optional<Integer> rank) {

        static SideAnswer of(PreviewedPerson.Side side) {
            return new SideAnswer(side.total().map(total -> total.toPlainString()), side.grade(), side.rank());
        }
    }

    @PostMapping
    ResponseEntity<PreviewAnswer> ask(Principal program, @PathVariable long id, @RequestBody Asked asked) {
        ProgramPreviews.Answer answer = previews.ask(
                        program.getName(),
                        id,
                        asked.against().orElse(""),
                        asked.periods().orElse(List.of()))
                .orElseThrow(() -> Faults.unknown("there is no draft " + id));
        return switch (answer) {
            case ProgramPreviews.Answer.Waits _ -> ResponseEntity.accepted().body(preview(program, id));
            case ProgramPreviews.Answer.Refused(String why) -> throw Faults.unprocessable(why);
        };
    }

    @GetMapping
    PreviewAnswer preview(Principal program, @PathVariable long id) {
        return previews.of(id, () -> scope(program)).map(PreviewAnswer::of).orElseThrow(() -> none(id));
    }

    @DeleteMapping
    PreviewAnswer cancel(Principal program, @PathVariable long id) {
        return previews.cancel(id, () -> scope(program)).map(PreviewAnswer::of).orElseThrow(() -> none(id));
    }

    private Scope scope(Principal program) {
        return programs.list(program, Resource.PERFORMANCE, today.now());
    }

    private static RuntimeException none(long id) {
        return Faults.unknown("no preview was asked for of a draft " + id);
    }

    /** @param unit only of that unit */
    @GetMapping("/people")
    ListPart<PersonAnswer> people(
            Principal program,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        Paging paging = Paging.of(cursor, limit);
        int from = paging.from();
        List<PreviewedPerson> found = previews.people(scope(program), id, unit, from, paging.wanted());
        return paging.part(found, _ -> Integer.toString(from + paging.limit()), PersonAnswer::of);
    }
}
