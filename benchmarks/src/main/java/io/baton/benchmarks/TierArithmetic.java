package io.baton.benchmarks;

import io.baton.core.pay.Bands;
import io.baton.core.pay.TierPart;
import io.baton.core.pay.TierPrice;
import io.baton.core.pay.TierRun;
import io.baton.core.pay.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many deals a core puts on five tiers in a second: a year of a hundred deals of one person at a time. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "-XX:+UseSerialGC") // as the command runs
public class TierArithmetic {
    private static final int DEALS = 100;

    @Param({"MARGINAL", "WHOLE", "REACHED"})
    private Tiers.Mode mode = Tiers.Mode.MARGINAL;

    private final List<BigDecimal> deals = deals();
    private final BigDecimal last = deals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    private final Bands<TierPrice> bands = bands();
    private Tiers tiers = tiers(mode);

    @Setup
    public void setMode() {
        tiers = tiers(mode);
    }

    @Benchmark
    @OperationsPerInvocation(DEALS)
    public BigDecimal deal() {
        TierRun run = new TierRun(tiers, bands, last);
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal deal : deals) {
            for (TierPart part : run.next(deal, deal)) {
                sum = sum.add(part.amount());
            }
        }
        return sum;
    }

    /** How deals meet the tiers; the prices come in numbers, as a plan with constants has them. */
    private static Tiers tiers(Tiers.Mode mode) {
        return new Tiers(
                mode,
                Optional.empty(),
                Tiers.PERIOD,
                Optional.empty(),
                new Bands<>(List.of(), Optional.empty(), Bands.Outside.NOTHING, Bands.Outside.NOTHING),
                Tiers.Negative.NOTHING,
                false,
                Optional.empty());
    }

    private static List<BigDecimal> deals() {
        Random random = new Random(7);
        List<BigDecimal> deals = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            deals.add(BigDecimal.valueOf(100 + random.nextInt(500_000), 2));
        }
        return deals;
    }

    private static Bands<TierPrice> bands() {
        List<Bands.Band<TierPrice>> bands = new ArrayList<>();
        int[] bounds = {0, 50_000, 100_000, 200_000, 300_000};
        for (int i = 0; i < bounds.length; i++) {
            bands.add(new Bands.Band<>(
                    Bands.Edge.of(BigDecimal.valueOf(bounds[i])), TierPrice.ofRate(BigDecimal.valueOf(i + 1L, 2))));
        }
        return new Bands<>(bands, Optional.empty(), Bands.Outside.NOTHING, Bands.Outside.NOTHING);
    }
}
