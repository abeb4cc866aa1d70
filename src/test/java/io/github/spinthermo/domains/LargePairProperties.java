package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.domains.chain.Chains;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * Two domains of up to 160 spins together, too many for an exponential in many digits, followed in doubles until they
 * rest: their end is known in closed form, and shows what all steps have rounded together.
 */
class LargePairProperties {

    private static final boolean THOROUGH = System.getProperty("spinthermo.thorough") != null;
    private static final int CASES = THOROUGH ? 400 : 8;

    /** The longest that one case may take, in estimated seconds. */
    private static final double LONGEST = THOROUGH ? 2 : 0.2;

    /** The most by which a chain at rest changes from half of a time to all of it. */
    private static final double AT_REST = 1e-9;

    @Property(tries = 1)
    void theErrorAtTheEndIsBelowTheTolerance(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        double worst = 0;
        for (int found = 0; found < CASES;) {
            DomainChain chain = chain(random);
            double time = logUniform(random, 1, 1e5);
            List<Double> times = List.of(time / 2, time);
            if (chain.estimate(times).seconds() <= LONGEST) {
                ChainTrajectory trajectory = chain.trajectory(times);
                if (distance(trajectory.relative().get(0), trajectory.relative().get(1)) < AT_REST) {
                    double error = distance(trajectory.relative().get(1), chain.steadyState().relative());
                    worst = Math.max(worst, error / trajectory.tolerance());
                    assertThat(error).as("%s at %s", chain, time).isLessThan(trajectory.tolerance());
                    found++;
                }
            }
        }
        if (THOROUGH) {
            System.out.println(CASES + " pairs at rest, largest error/tolerance " + worst);
        }
    }

    private static DomainChain chain(Random random) {
        List<Long> sizes = List.of((long) logUniform(random, 1, 40), (long) logUniform(random, 1, 120));
        List<Long> excitations = sizes.stream().map(size -> (long) random.nextInt(size.intValue() + 1)).toList();
        return Chains.of(sizes, excitations).withNbar(logUniform(random, 1e-5, 30));
    }

    private static double logUniform(Random random, double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private static double distance(List<Double> a, List<Double> b) {
        return IntStream.range(0, a.size()).mapToDouble(i -> Math.abs(a.get(i) - b.get(i))).max().orElseThrow();
    }
}
