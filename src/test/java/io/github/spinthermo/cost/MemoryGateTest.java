package io.github.spinthermo.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MemoryGateTest {

    private static final Estimate SMALL = new Estimate(1000, 0);

    /** An estimate that fits into the heap once and not twice. */
    private static final Estimate LARGE = new Estimate(0.42 * Runtime.getRuntime().maxMemory(), 0);

    private final MemoryGate gate = new MemoryGate(8);
    private final MemoryGate.Place first = gate.place();
    private final MemoryGate.Place second = gate.place();
    private final MemoryGate.Place third = gate.place();

    private static CompletableFuture<Void> entering(MemoryGate.Place place) {
        return CompletableFuture.runAsync(() -> place.enter(LARGE));
    }

    @Test
    void letsOneInWhateverItNeeds() {
        assertThat(first.tryToEnter(new Estimate(Double.POSITIVE_INFINITY, 0))).isTrue();
        first.leave();
        assertThat(second.tryToEnter(LARGE)).isTrue();
    }

    @Test
    void letsSmallOnesInAtOnce() {
        assertThat(second.tryToEnter(SMALL)).isTrue();
        assertThat(first.tryToEnter(LARGE)).isTrue();
        assertThat(third.tryToEnter(SMALL)).isTrue();
    }

    @Test
    void keepsALargeOneWaitingForRoom() throws Exception {
        first.enter(LARGE);
        assertThat(second.tryToEnter(LARGE)).isFalse();
        CompletableFuture<Void> waiting = entering(second);
        first.leave();
        waiting.get(20, TimeUnit.SECONDS);
        assertThat(third.tryToEnter(LARGE)).isFalse();
    }

    /** Checks the order: the second might be kept inside until the first is done, which would never be. */
    @Test
    void keepsALargeOneBehindThoseBefore() throws Exception {
        assertThat(second.tryToEnter(LARGE)).isFalse();
        CompletableFuture<Void> waiting = entering(second);
        assertThat(first.tryToEnter(SMALL)).isTrue();
        waiting.get(20, TimeUnit.SECONDS);
    }

    @Test
    void passesOverOneThatIsGone() {
        first.leave();
        assertThat(second.tryToEnter(LARGE)).isTrue();
        second.leave();
        second.leave();
        assertThat(third.tryToEnter(LARGE)).isTrue();
    }

    @Test
    void letsNobodyInWhoseWaitIsOver() {
        first.leave();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> first.enter(SMALL));
        second.enter(LARGE);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> third.enter(LARGE));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Checks that the sum over those inside is right after one that needs more than there is. */
    @Test
    void forgetsWhatHasLeft() {
        for (MemoryGate.Place place : List.of(first, second)) {
            place.enter(new Estimate(Double.POSITIVE_INFINITY, 0));
            place.leave();
        }
        third.enter(new Estimate(0.1 * Runtime.getRuntime().maxMemory(), 0));
        assertThat(gate.place().tryToEnter(new Estimate(0.1 * Runtime.getRuntime().maxMemory(), 0))).isTrue();
    }
}
