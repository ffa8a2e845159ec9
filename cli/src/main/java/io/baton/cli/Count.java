package io.baton.cli;

/** How many of something, in English. */
record Count(long number, String one, String many) {

    /** Of a thing whose plural has an s: {@code 1 result}, {@code 2 results}. */
    static Count of(long number, String one) {
        return new Count(number, one, one + "s");
    }

    @Override
    public String toString() {
        return number + " " + (number == 1 ? one : many);
    }
}
