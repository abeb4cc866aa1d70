package io.github.spinthermo.cost;

/**
 * Time of one operation on long numbers, measured: a + b · limbs^p seconds, limbs of 32 bits.
 *
 * @param each a, in seconds
 * @param perLimb b, in seconds
 * @param power p: 1 for sums and short factors, 2 for products and quotients, somewhat more for functions
 */
public record LimbCost(double each, double perLimb, double power) {

    /**
     * Returns the time of one operation.
     *
     * @param bits the length of its numbers, in bits
     * @return a number of seconds
     */
    public double seconds(double bits) {
        return each + perLimb * Math.pow(bits / Integer.SIZE, power);
    }
}
