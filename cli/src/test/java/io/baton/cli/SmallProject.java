package io.baton.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small project in a folder, sound until a test breaks it: ana and ben, one month, every term of the plan language. */
final class SmallProject {

    static final String PLAN = """
            baton: 1
            plan: small
            version: 2
            title: { en: Small, zh-Hans: 小, zh-Hant: 小 }
            effective: 2024-01-01 .. 2024-12-31
            for: role in ('seller', 'senior') and unit != 'none'
            currency: CNY
            rounding: { money: 2 half-up, ratio: 4 half-even, score: 2 half-up }
            calendar:
              year starts: april
              windows:
                campaign: { W1: 2024-03-01 .. 2024-03-20, W2: 2024-03-21 .. 2024-04-10 }
            targets: { quota: money }
            measures:
              sales: sum(deal.net) on signed_on
              big: count(deal) where net >= 500 or customer in ('x', 'y') on signed_on
              buyers: distinct(deal.customer) on signed_on, last 3 months
              before: sum(deal.net * 2 - 1) on signed_on, same period last year
              asked: count(enquiry) where now - asked_at >= 24 hours on asked_at
              in_time: count(enquiry) where now - asked_at >= 24 hours and answered_at - asked_at <= 90 minutes on asked_at
              points: last(exam.score) on taken_on, year to date
              findings: count(audit_finding) where status = 'confirmed' on confirmed_on
            indicators:
              attainment:
                title: { en: Attainment, zh-Hans: 完成率, zh-Hant: 達成率 }
                formula: sales / quota
                score: { linear: { 0%: 0, 50%: 40, 100%: 100 }, cap: 120, floor: 0 }
                bands: { 85%: excellent }
              response: { formula: in_time / asked, minimum: 1, unavailable: full, score: { steps: { 0%: 0, above 80%: 60 } } }
              growth: { formula: (sales - before) / before, scale: 3 down, compare: exact, score: { pass: { above: 10% } } }
              average:
                formula: round(max(sales, 1) / coalesce(buyers, 1), 1)
              lateness: { formula: if asked > 0 then 1 - in_time / asked else 0%, score: { lower is better: { best: 0%, worst: 50% } } }
              skill: { formula: points }
              teamwork: { rated: { from: 0, to: 5, by: { superior: 60, peer: 40 } }, when missing: renormalise }
              cases: { counted: { of: big, planned: 2 } }
            scorecards:
              month:
                results: { weight: 60, items: { attainment: 50, growth: 20, cases: 30 } }
                process: { weight: 40, parts: { a: { weight: 50, items: { weights: equal, of: [response, lateness] } }, b: { weight: 50, items: { skill: 70, teamwork: 30 } } } }
                show: [average, sales]
              campaign: { weights: global, all: { weight: 100, items: { attainment: 100 } } }
            overall:
              cycles: [month]
              groups:
                self: 10
                superior: { weight: 60, from: computed, adjust: up to 5 with reason, required: true }
                customer: { weight: 30, anonymous: true, at least: 2 }
              when missing: renormalise
            vetoes: { security: { when: findings > 0, grade: C } }
            bonus: { at most: 5, items: { extra: { points: if big >= 2 then 3 points else 0 points, at most: 4 } } }
            deductions: { items: { complaints: { entered: true, at most: 5 } } }
            total: { needs: 30%, minimum: 0, maximum: 110 }
            grades: { A: 80, B: { from: 60, title: Good }, C: 0 }
            ranks: { ties: dense }
            tests:
              - name: half of the target
                given: { sales: 500, quota: 1000 }
                expect: { indicators: { attainment: 50% }, scores: { attainment: 40 } }
            """;

    static final List<String> TABLES =
            List.of("people", "assignments", "targets", "ratings", "deal", "enquiry", "exam", "audit_finding");

    private static final String DATA = """
            == people.csv
            participant,name
            ana,Ana
            ben,Ben
            == assignments.csv
            participant,role,unit,superior,from,to
            ana,seller,north,boss,,
            ben,senior,north,boss,2024-01-01,2024-12-31
            == targets.csv
            participant,item,period,value
            ana,quota,2024-03,1000
            ben,quota,2024-03,"1000"
            == ratings.csv
            participant,period,item,group,rater,value,state,reason
            ana,2024-03,teamwork,superior,boss,4.5,,
            ana,2024-03,teamwork,peer,ben,,declined,
            ana,2024-03,overall,self,ana,90,,
            ana,2024-03,overall,customer,k1,80,,
            ana,2024-03,overall,customer,k2,85,,
            ana,2024-03,adjustment,superior,boss,2,,a hard month
            ben,2024-03,complaints,superior,boss,2,,"late, twice"
            == deal.csv
            deal_id,seller,customer,signed_on,net
            d1,ana,x,2024-03-05,700.50
            d2,ben,y,2024-03-06,900
            d3,ana,y,2023-03-06,500
            d4,ana,"z ""and"" sons",2024-03-07,-20
            == enquiry.csv
            enquiry_id,seller,asked_at,answered_at
            e1,ana,2024-03-05 09:00,2024-03-05T12:00:00+08:00
            e2,ana,2024-03-06 09:00,
            == exam.csv
            seller,subject,taken_on,score
            ana,rules,2024-03-20,90
            ben,rules,2024-02-20,80
            == audit_finding.csv
            finding_id,seller,status,confirmed_on
            f1,ben,confirmed,2024-03-15
            f2,ana,reported,
            """;

    private final Path folder;

    private SmallProject(Path folder) {
        this.folder = folder;
    }

    /** Puts it into that folder. */
    static SmallProject in(Path folder) throws IOException {
        SmallProject project = new SmallProject(folder);
        Files.createDirectories(folder);
        project.put("plan.yaml", PLAN);
        project.put("catalogue.yaml", Files.readString(Path.of("../scenarios/catalogue.yaml")));
        for (Scenario.Section file : Scenario.of("\n" + DATA).sections()) {
            project.put(file.name(), file.text());
        }
        return project;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] bytes) throws IOException {
        Files.write(path(name), bytes);
    }

    void append(String name, String rows) throws IOException {
        put(name, text(name) + rows);
    }

    Terminal.Reply check() {
        return Terminal.type(List.of("check", path("plan.yaml").toString()));
    }

    /** Runs March; more options may follow. */
    Terminal.Reply run(String... more) {
        return type("run", List.of("--period", "2024-03", "--format", "csv"), more);
    }

    /** Any command about this project, with all its options. */
    Terminal.Reply type(String command, List<String> options, String... more) {
        List<String> words = new ArrayList<>(List.of(command));
        if (options.stream().noneMatch(option -> option.startsWith("--as-of"))) {
            words.add("--as-of=2024-04-10");
        }
        words.addAll(List.of("--plan", path("plan.yaml").toString(), "--data", folder.toString()));
        words.addAll(List.of(
                "--cache", path("cache").toString(), "--bad", path("bad").toString()));
        words.addAll(options);
        words.addAll(List.of(more));
        return Terminal.type(words);
    }
}
