package io.github.spinthermo.power;

/**
 * Passage of numbers through a {@link TridiagonalFlow}: where they were, where they are then, and their integral on
 * the way.
 *
 * @param flow the flow
 * @param start the numbers at the beginning
 * @param end the numbers at the end
 * @param integral the integral of the numbers over the time
 */
record Passage(TridiagonalFlow flow, double[] start, double[] end, double[] integral) {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of a change that is the sum of three products with coefficients that are rounded. */
    private static final double SUM = 8 * ROUNDING;

    /**
     * Computes how much the numbers change, each in the better of two ways: end − start, or M times the integral, in
     * which little is lost when little happens.
     *
     * @return the changes, with bounds of their errors
     */
    Change change() {
        int size = start.length;
        double leftOut = flow.leftOutOfChange();
        double[] value = new double[size];
        double[] error = new double[size];
        for (int i = 0; i < size; i++) {
            double difference = flow.error() * end[i] + ROUNDING * (start[i] + end[i]);
            double drained = flow.drain()[i] * integral[i];
            double fed = fed(i);
            double product = (flow.error() + SUM) * (drained + fed);
            boolean isShort = product < difference;
            value[i] = isShort ? fed - drained : end[i] - start[i];
            error[i] = isShort ? product : difference;
            leftOut = isShort ? leftOut : Math.max(leftOut, flow.leftOut());
        }
        return new Change(value, error, leftOut * TridiagonalFlow.sum(start));
    }

    private double fed(int i) {
        double below = i > 0 ? flow.below()[i] * integral[i - 1] : 0;
        return i < integral.length - 1 ? below + flow.above()[i] * integral[i + 1] : below;
    }

    /**
     * Changes of numbers.
     *
     * @param value the changes
     * @param error bounds of their errors by rounding
     * @param leftOut a bound of what is left out of each in addition, however small the numbers are
     */
    record Change(double[] value, double[] error, double leftOut) {

        /**
         * Adds changes that follow.
         *
         * @param other the changes after these
         * @return the sums
         */
        Change plus(Change other) {
            double[] values = new double[value.length];
            double[] errors = new double[value.length];
            for (int i = 0; i < value.length; i++) {
                values[i] = value[i] + other.value[i];
                errors[i] = error[i] + other.error[i] + ROUNDING * Math.abs(values[i]);
            }
            return new Change(values, errors, leftOut + other.leftOut);
        }
    }
}
