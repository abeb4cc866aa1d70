package io.github.spinthermo.battery;

/**
 * What is known of the error of a cycle.
 *
 * @param lost populations that were left out, as a share of N quanta or spins
 * @param rounding what rounding made of the populations
 */
record CycleError(double lost, double rounding) {

    static final CycleError NONE = new CycleError(0, 0);

    /** What rounding may come to in a report: some hundred times what is seen. */
    private static final double REPORT = 0x1p-41;

    /** Of each product with the generator; they add up like steps to either side. */
    private static final double PRODUCT = 0x1p-51;

    /** A cycle with so many products, which leaves out so much of the populations of N spins. */
    static CycleError of(int n, double products, double leftOut) {
        // ⟨S²⟩ errs by leftOut N²/4, and S_eff of a state that keeps no length by as much.
        return new CycleError(leftOut * Math.max(1, n / 4.0), PRODUCT * Math.sqrt(products));
    }

    /** After so many cycles. */
    CycleError repeated(double cycles) {
        return new CycleError(lost * cycles, rounding * Math.sqrt(cycles));
    }

    /** Of a state that a cycle moves by a residual and that is so many times farther from where it ends. */
    CycleError amplified(double residual, double times) {
        return new CycleError((lost + residual) * times, rounding * times);
    }

    /** A bound on the error over N. */
    double tolerance() {
        return REPORT + lost + rounding;
    }
}
