package io.github.spinthermo.operation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.InterruptedWork;
import io.github.spinthermo.testing.ProcessorTime;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long computations of all rooms end soon after their thread was interrupted, and leave nothing half done. */
@Timeout(60)
class InterruptionTest {

    /** Time for a thread to end, in milliseconds, however little time the machine has for it. */
    private static final int LONGEST_END = 30_000;

    private final Random random = new Random(15);

    private static Map<Quantity, Value> answer(String request, Budget budget) {
        String[] words = request.split(" ", -1);
        Map<String, RawValue> given = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", -1);
            given.put(pair[0], RawValue.string(pair[1]));
        }
        Operation operation = Operations.named(words[0]);
        Arguments arguments = Arguments.read(operation, given);
        return budget.limit("op", words[0],
                () -> operation.answer(arguments, Budget.MEMORY_ONLY, new Session()));
    }

    private void interrupt(Supplier<?> work) throws Exception {
        InterruptedWork.assertEndsSoon(work, random);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {
            "multiplicities n=30000 s=9/2 J=0",
            "multiplicities n=3000000 s=1/2 J=0",
            "clebsch-gordan j1=30000 m1=0 j2=30000 m2=0 J=30000 M=0",
            "clebsch-gordan j1=100000000 m1=3 j2=100000000 m2=5 J=100000000 M=8",
            "weights n=20000 s=1/2 beta0=0.1 digits=3000",
            "weights n=12000 s=9/2 beta0=0 digits=100",
            "steady-state n=2 s=3/2 beta0=0 betaB=1e-900 digits=6000",
            "steady-state n=3000 s=9/2 beta0=0.01 betaB=0.1 digits=1000",
            "steady-state n=1000000 s=1/2 beta0=0.01 betaB=0.1 digits=3000",
            "local-state n=1286 s=20 beta0=20 betaB=0.1 digits=3000",
            "ergotropy n=3000 s=1/2 beta0=0.5 betaB=0.1",
            "otto-optimum n=7 s=1/2 beta0=-1e-1000 digits=34",
            "theorems n=3000 s=9/2 beta0=0.3 betaB=0.1 digits=300",
            "two-domain n1=10000 n2=10000 betaB=1",
            "two-domain n1=600 n2=500 s=5 betaB=1e-60 digits=40",
            "plateau n=12000 beta0=1 betaB=0.5 localRate=0.1"})
    void endsOperations(String request) throws Exception {
        interrupt(() -> answer(request, Budget.MEMORY_ONLY));
    }

    @Test
    void endsTheRoundingOfManyDigits() throws Exception {
        CollectiveSteadyState state = hundredSpins();
        String right = state.entropy().round(Precision.digits(40)).toString();
        interrupt(() -> state.entropy().round(Precision.digits(100_000)));
        interrupt(() -> state.entropy().round(Precision.digits(1_000_000)));
        String again = state.entropy().round(Precision.digits(2000)).toString();
        assertThat(again).startsWith(right.substring(0, 39));
        assertThat(hundredSpins().entropy().round(Precision.digits(2000))).hasToString(again);
    }

    private static CollectiveSteadyState hundredSpins() {
        return CollectiveSteadyState.of(SpinEnsemble.of(100, HalfInteger.HALF), InverseTemperature.parse("0.5"),
                InverseTemperature.parse("1"));
    }

    /**
     * Checks that constants and latest evaluations are swapped as a whole: interrupted at any moment, they stay right.
     */
    @Test
    void leavesNothingHalfDone() throws Exception {
        String request = "steady-state n=60 s=3/2 beta0=0.7 betaB=0.3 digits=";
        String right = answer(request + 400, Budget.MEMORY_ONLY).toString();
        for (int i = 0; i < 20; i++) {
            String refined = request + (4000 + 300 * i);
            Thread worker = new Thread(() -> untilInterrupted(() -> answer(refined, Budget.MEMORY_ONLY)));
            worker.start();
            worker.join(random.nextInt(20), 1);
            ProcessorTime sinceInterrupt = ProcessorTime.start();
            worker.interrupt();
            worker.join(LONGEST_END);
            assertThat(worker.isAlive()).isFalse();
            assertThat(sinceInterrupt.spent()).isLessThan(InterruptedWork.SOON);
            assertThat(answer(request + 400, Budget.MEMORY_ONLY)).hasToString(right);
        }
    }

    private static void untilInterrupted(Runnable work) {
        try {
            work.run();
        } catch (ComputationInterruptedException e) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }

    @Test
    void endsANumberThatRefinesForEver() {
        Real deaf = Real.refining(bits -> {
            while (true) {
                Interruption.check();
            }
        });
        assertLimited(() -> deaf.round(Precision.digits(50), new Budget(0.05)));
        assertLimited(() -> deaf.toDouble(new Budget(0.05)));
    }

    @Test
    void roundsWithinABudget() {
        Real energy = CollectiveSteadyState.of(SpinEnsemble.of(10, HalfInteger.HALF), InverseTemperature.ZERO,
                InverseTemperature.parse("1")).energy();
        assertThat(energy.round(Precision.digits(50), new Budget(60))).isEqualTo(energy.round(Precision.digits(50)));
        assertThat(energy.toDouble(new Budget(60))).isEqualTo(energy.toDouble());
        assertLimited(() -> energy.round(Precision.digits(1_000_000), new Budget(0.05)));
        assertThat(energy.round(Precision.digits(50), new Budget(60))).isEqualTo(energy.round(Precision.digits(50)));
    }

    private static void assertLimited(Runnable work) {
        ProcessorTime time = ProcessorTime.start();
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(work::run)
                .withMessageStartingWith("digits = ").withMessageEndingWith("(--max-seconds allows more)");
        assertThat(time.spent()).isLessThan(InterruptedWork.SOON);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
