package io.baton.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class FormulaFuzzTest {

    private static final List<String> PIECES = List.of(
            "sales",
            "cost",
            "billed",
            "rate",
            "orders",
            "lead_days",
            "took",
            "mark",
            "factor",
            "signed",
            "today",
            "asked",
            "role",
            "exempt",
            "contract.net",
            "回款",
            "0",
            "1",
            "12.5",
            "80%",
            "24 hours",
            "7 days",
            "3 months",
            "5 points",
            "'a'",
            "'it''s 𠮷'",
            "2024-01-31",
            "2024-02-30",
            "yes",
            "no",
            "+",
            "-",
            "*",
            "/",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "and",
            "or",
            "not",
            "in",
            "(",
            ")",
            ",",
            ".",
            "if",
            "then",
            "else",
            "min",
            "max(",
            "round(",
            "abs(",
            "coalesce(",
            "known(",
            "net(",
            "year(",
            "month(",
            "%",
            "==",
            "&&",
            "（",
            "）",
            "％",
            "“",
            "'",
            "\n",
            "\t",
            "\u0000",
            "\uD842",
            "1e5",
            "1_000",
            "99999999999999999999");

    @Property(tries = 3000)
    void neverThrowsOnAnyText(@ForAll String text) {
        read(text);
    }

    @Property(tries = 5000)
    void neverThrowsOnShuffledPieces(@ForAll("pieces") List<String> pieces) {
        read(String.join(" ", pieces));
        read(String.join("", pieces));
    }

    @Property(tries = 2000)
    void stopsSomewhereInsideOfAnyText(@ForAll("pieces") List<String> pieces, @ForAll int seed) {
        String text = String.join(" ", pieces);
        int start = text.isEmpty() ? 0 : Math.floorMod(seed, text.length());

        Optional<FormulaParser.Parsed> parsed =
                FormulaParser.parsePrefix(Formulas.scalar(text), start, Set.of("then", "in"), new Problems());

        parsed.ifPresent(prefix -> assertThat(prefix.end()).isBetween(start, text.length()));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25);
    }

    /** What is read can be written and read again; what is checked gives a value or an absence for absent inputs. */
    private static void read(String text) {
        Problems problems = new Problems();
        Optional<Expression> expression = FormulaParser.parse(Formulas.scalar(text), problems);
        assertThat(expression.isPresent()).isEqualTo(problems.list().isEmpty());
        if (expression.isPresent()) {
            String written = FormulaText.write(expression.get());
            assertThat(Unplaced.of(Formulas.parsed(written))).isEqualTo(Unplaced.of(expression.get()));
            Optional<CheckedFormula> checked = FormulaChecker.check(expression.get(), Formulas.NAMES, problems);
            assertThat(checked.isPresent()).isEqualTo(problems.list().isEmpty());
            checked.ifPresent(formula -> assertThat(formula.evaluate(
                            formula.inputs().stream().map(Formulas::empty).toList()))
                    .isNotNull());
        }
    }
}
