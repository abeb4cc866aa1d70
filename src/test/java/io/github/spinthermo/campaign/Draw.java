package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Numbers at random as users write them, from a seed. */
public final class Draw {

    private static final MathContext WRITTEN = new MathContext(4);

    private final SplittableRandom random;

    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean one(int outOf) {
        return random.nextInt(outOf) == 0;
    }

    /** Draws an integer, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Draws a number with four digits, as likely in each decade. */
    BigDecimal number(double least, double most) {
        return new BigDecimal(least * Math.pow(most / least, random.nextDouble()), WRITTEN).stripTrailingZeros();
    }

    /** Draws 0, ±∞, and numbers of either sign, few of them small or large. */
    String temperature() {
        int kind = random.nextInt(16);
        String magnitude = kind == 0 ? "0" : kind == 1 ? "inf"
                : kind == 2 ? number(1e-9, 1e-2).toString() : number(1e-2, kind == 3 ? 40 : 5).toString();
        return kind != 0 && one(4) ? "-" + magnitude : magnitude;
    }

    /** Draws a finite number of either sign, neither small nor large. */
    String moderate() {
        return (one(4) ? "-" : "") + number(0.05, 4);
    }

    String spin(int mostTwice) {
        return one(2) ? "1/2" : between(1, mostTwice) + "/2";
    }

    int digits() {
        return one(3) ? between(1, 60) : 34;
    }

    /** Draws a few ascending times. */
    List<BigDecimal> times(double earliest, double latest, int most) {
        List<BigDecimal> times = new ArrayList<>();
        for (int i = between(1, most); i > 0; i--) {
            times.add(number(earliest, latest));
        }
        return times.stream().map(time -> new BigDecimal(time.toPlainString())).distinct().sorted().toList();
    }
}
