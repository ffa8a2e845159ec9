package io.baton.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a division costs at scale 12, which Baton uses, and with 34 digits, which it does not. */
@State(Scope.Benchmark)
public class DecimalDivision {
    private static final int SCALE = 12;

    private final BigDecimal collected = new BigDecimal("8512345.67");
    private final BigDecimal due = new BigDecimal("10098765.43");

    @Benchmark
    public BigDecimal atScaleTwelve() {
        return collected.divide(due, SCALE, RoundingMode.HALF_UP);
    }

    @Benchmark
    public BigDecimal withThirtyFourDigits() {
        return collected.divide(due, MathContext.DECIMAL128);
    }
}
