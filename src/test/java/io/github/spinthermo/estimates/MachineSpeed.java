package io.github.spinthermo.estimates;

import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.DoubleStream;

/** The speed of this machine beside that on which the estimates were adjusted, by products of integers. */
final class MachineSpeed {

    /** CPU seconds of the products on the machine on which the estimates were adjusted. */
    private static final double REFERENCE_SECONDS = 0.047;

    private static final int PRODUCTS = 500_000;
    private static final int BITS = 400;
    private static final int ROUNDS = 15;

    private MachineSpeed() { }

    /** Returns a factor that turns CPU seconds of this machine into those of the reference. */
    static double relative() {
        double[] seconds = DoubleStream.generate(MachineSpeed::seconds).limit(ROUNDS).sorted().toArray();
        return REFERENCE_SECONDS / seconds[ROUNDS / 2];
    }

    private static double seconds() {
        BigInteger factor = new BigInteger(BITS, new Random(1)).setBit(BITS);
        BigInteger number = factor;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < PRODUCTS; i++) {
            number = number.multiply(factor).shiftRight(number.bitLength());
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9;
        return number.signum() > 0 ? seconds : Double.NaN;
    }
}
