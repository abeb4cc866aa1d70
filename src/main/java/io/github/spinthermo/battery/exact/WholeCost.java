package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Estimate;

/** The estimate of the memory and time that cycles with any start, pulse and samples need. */
final class WholeCost {

    /** Bytes of the numbers that are kept for each element: rates and sums, of storage and of discharge. */
    private static final double ELEMENT_BYTES = 8 * 34;

    /** Seconds of each element in a product with the generator. */
    private static final double ELEMENT_SECONDS = 5e-9;

    /** Seconds to set up an element. */
    private static final double RATE_SECONDS = 5e-6;

    /** Seconds of a multiplication and a sum in a product of matrices. */
    private static final double MATRIX_SECONDS = 1e-9;

    /** The multiplications for the eigenvalues of a matrix, over the cube of its size. */
    private static final double EIGENVALUES = 20;

    /** The products of a step with a shift for each unit of Λt. */
    private static final double SHIFTED = 8;

    private WholeCost() { }

    /** Estimates cycles. */
    static Estimate of(CycleParameters cycle, CycleProgram program, double cycles) {
        Estimate populations = new BatteryCost(cycle).direct(cycles, false).times(1 + program.times().size() * 0.1);
        Estimate all = new Estimate(populations.bytes(), 2 * populations.seconds())
                .plus(BatteryCost.reports(cycles * (1 + program.times().size())));
        return program.angle().isEmpty() ? all : all.plus(coherences(cycle, program, cycles));
    }

    private static Estimate coherences(CycleParameters cycle, CycleProgram program, double cycles) {
        double n = cycle.n();
        double elements = (n + 1) * (n + 2) * (n + 3) / 12;
        double cubes = Math.pow(n + 1, 4) / 8;
        double points = 3.0 + program.times().size();
        double shifted = program.isComplex()
                ? SHIFTED * cycle.discharge() * 4 * Math.abs(program.shift()) * n * n / 2 : 0;
        double products = BatteryCost.products(cycle) + 100 * points + shifted
                + n * cycle.storage() * (cycle.rates().localEmission() + cycle.rates().localAbsorption());
        double parts = program.isComplex() ? 2 : 1;
        double spectra = EIGENVALUES * points * (program.isComplex() ? 8 : 1);
        return new Estimate(parts * ELEMENT_BYTES * elements + 8 * elements, RATE_SECONDS * elements
                + cycles * parts * (products * ELEMENT_SECONDS * elements + MATRIX_SECONDS * (4 + spectra) * cubes));
    }
}
