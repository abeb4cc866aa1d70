package io.github.spinthermo.reproduction.fewspins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmittersTest {

    /** Checks bright and dark states of two emitters, with nothing lost on the way. */
    @Test
    void emittersObeyTheMasterEquation() {
        Emitters two = new Emitters(2);
        ComplexMatrix state = two.product(0.3, -0.2, 0.4);
        ComplexMatrix rate = two.derivative(1.3, 0.7, state);
        assertThat(state.traceWith(ComplexMatrix.identity(4))).containsExactly(new double[] {1, 0}, within(1e-15));
        assertThat(rate.traceWith(ComplexMatrix.identity(4))).containsExactly(new double[] {0, 0}, within(1e-15));
        assertThat(rate.plus(-1, rate.adjoint()).largest()).isLessThan(1e-15);
        assertThat(two.collectiveInversion().traceWith(two.derivative(1, 0, two.product(0, 0, 1)))[0])
                .isEqualTo(-4, within(1e-15));
        assertThat(two.derivative(1.3, 0.7, two.product(0, 0, -1)).largest()).isZero();
    }
}
