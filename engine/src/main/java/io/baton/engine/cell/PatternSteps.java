package io.baton.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pattern of digits and fixed characters as a list of steps, read without an object per cell. */
final class PatternSteps {

    private static final char LITERAL = 'L';
    private static final String PARTS = "yMdHmsS";
    private static final int NO_MATCH = -1;

    private final char[] letters;
    private final int[] least;
    private final int[] most;
    private final char[] literals;
    private final int[] places;
    private final int fractionDigits;

    private PatternSteps(List<Step> steps) {
        int count = steps.size();
        letters = new char[count];
        least = new int[count];
        most = new int[count];
        literals = new char[count];
        places = new int[count];
        int fraction = 0;
        for (int i = 0; i < count; i++) {
            letters[i] = steps.get(i).letter();
            least[i] = steps.get(i).least();
            most[i] = steps.get(i).most();
            literals[i] = steps.get(i).literal();
            places[i] = PARTS.indexOf(letters[i]);
            fraction = letters[i] == 'S' ? least[i] : fraction;
        }
        fractionDigits = fraction;
    }

    private record Step(char letter, int least, int most, char literal) {}

    /** The steps; empty for a pattern with names, reduced years or other letters, which the formatter reads. */
    static Optional<PatternSteps> of(String pattern) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at >= 0 && at < pattern.length()) {
            at = add(pattern, at, steps);
        }
        return at >= 0 && isUnambiguous(steps) ? Optional.of(new PatternSteps(steps)) : Optional.empty();
    }

    /** Adds the steps of the next part of the pattern; where the part behind it starts. */
    private static int add(String pattern, int at, List<Step> steps) {
        char c = pattern.charAt(at);
        if (c == '\'') {
            int close = pattern.indexOf('\'', at + 1);
            if (close <= at + 1) {
                return NO_MATCH;
            }
            pattern.substring(at + 1, close).chars().forEach(letter -> steps.add(literal((char) letter)));
            return close + 1;
        }
        if (isLetter(c)) {
            int run = run(pattern, at);
            Optional<Step> step = digits(c, run);
            step.ifPresent(steps::add);
            return step.isPresent() ? at + run : NO_MATCH;
        }
        steps.add(literal(c));
        return "[]{}#".indexOf(c) >= 0 ? NO_MATCH : at + 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int run(String pattern, int from) {
        int end = from;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(from)) {
            end++;
        }
        return end - from;
    }

    private static Step literal(char c) {
        return new Step(LITERAL, 1, 1, c);
    }

    private static Optional<Step> digits(char letter, int run) {
        boolean known = switch (letter) {
            case 'y', 'u' -> run == 4;
            case 'M', 'd', 'H', 'm', 's' -> run <= 2;
            case 'S' -> run <= 9;
            default -> false;
        };
        char plain = letter == 'u' ? 'y' : letter;
        int most = letter == 'S' || letter == 'y' || letter == 'u' ? run : 2;
        return known ? Optional.of(new Step(plain, run, most, ' ')) : Optional.empty();
    }

    /** Two runs of digits side by side are left to the formatter unless their lengths are fixed. */
    private static boolean isUnambiguous(List<Step> steps) {
        for (int i = 0; i + 1 < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.least() < step.most() && steps.get(i + 1).letter() != LITERAL) {
                return false;
            }
        }
        String letters = steps.stream()
                .map(step -> String.valueOf(step.letter()))
                .filter(letter -> !letter.equals("L"))
                .reduce("", String::concat);
        return letters.chars().distinct().count() == letters.length()
                && letters.contains("y")
                && letters.contains("M")
                && letters.contains("d");
    }

    long read(char[] text, int from, int to) {
        int[] parts = new int[PARTS.length()];
        int at = from;
        for (int i = 0; i < letters.length && at >= 0; i++) {
            at = letters[i] == LITERAL ? literal(text, at, to, literals[i]) : digits(text, at, to, i, parts);
        }
        return at == to ? moment(parts) : TimePattern.INVALID;
    }

    private static int literal(char[] text, int at, int to, char wanted) {
        return at < to && text[at] == wanted ? at + 1 : NO_MATCH;
    }

    private int digits(char[] text, int from, int to, int step, int[] parts) {
        int end = Math.min(to, from + most[step]);
        int at = from;
        int number = 0;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            number = number * 10 + text[at++] - '0';
        }
        parts[places[step]] = number;
        return at - from >= least[step] ? at : NO_MATCH;
    }

    private long moment(int[] parts) {
        long midnight = TimePattern.midnight(parts[0], parts[1], parts[2]);
        long time = TimePattern.timeOfDay(parts[3], parts[4], parts[5], micros(parts[6], fractionDigits));
        return midnight == TimePattern.INVALID || time == TimePattern.INVALID ? TimePattern.INVALID : midnight + time;
    }

    /** A fraction of a second of so many digits in microseconds, finer digits dropped. */
    private static long micros(int number, int digits) {
        long micros = number;
        for (int i = digits; i < 6; i++) {
            micros *= 10;
        }
        for (int i = digits; i > 6; i--) {
            micros /= 10;
        }
        return micros;
    }
}
