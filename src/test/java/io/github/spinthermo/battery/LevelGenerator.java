package io.github.spinthermo.battery;

import io.github.spinthermo.spin.HalfInteger;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rate equations of the levels |S, M⟩ as a matrix, each channel by the S and M that it leads to. */
final class LevelGenerator {

    private static final MathContext DIGITS = new MathContext(70);

    private final int n;
    private final BatteryRates rates;
    private final List<DickeLevel> levels = new ArrayList<>();

    /** The levels in the order of populations: S from N/2 down, and M from −S up. */
    LevelGenerator(int n, BatteryRates rates) {
        this.n = n;
        this.rates = rates;
        for (int twiceS = n; twiceS >= 0; twiceS -= 2) {
            for (int twiceM = -twiceS; twiceM <= twiceS; twiceM += 2) {
                levels.add(level(twiceS, twiceM));
            }
        }
    }

    private DickeLevel level(long twiceS, long twiceM) {
        return new DickeLevel(n, HalfInteger.ofTwice(twiceS), HalfInteger.ofTwice(twiceM));
    }

    int size() {
        return levels.size();
    }

    /** Element [i][j] is the rate from j to i; two rows more count what is released and what is lost. */
    BigDecimal[][] matrix() {
        int size = levels.size();
        BigDecimal[][] matrix = new BigDecimal[size + 2][size + 2];
        Arrays.stream(matrix).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (int from = 0; from < size; from++) {
            DickeLevel level = levels.get(from);
            DickeLevel mirrored = level(level.s().twice(), -level.m().twice());
            BigDecimal released = add(matrix, from, 0, -1, rates.collective(), level.collectiveEmissionRatio());
            add(matrix, from, 0, -1, rates.gamma(), level.emissionSameRatio());
            add(matrix, from, 1, -1, rates.gamma(), level.emissionUpRatio());
            add(matrix, from, -1, -1, rates.gamma(), level.emissionDownRatio());
            add(matrix, from, 1, 0, rates.dephasing(), level.dephasingUpRatio());
            add(matrix, from, -1, 0, rates.dephasing(), level.dephasingDownRatio());
            add(matrix, from, 0, 1, rates.pumping(), mirrored.emissionSameRatio());
            add(matrix, from, 1, 1, rates.pumping(), mirrored.emissionUpRatio());
            add(matrix, from, -1, 1, rates.pumping(), mirrored.emissionDownRatio());
            matrix[size][from] = released;
            matrix[size + 1][from] = new BigDecimal(rates.gamma())
                    .multiply(BigDecimal.valueOf((n + level.m().twice()) / 2));
        }
        return matrix;
    }

    private BigDecimal add(BigDecimal[][] matrix, int from, int spins, int projections, double rate,
            DickeChannel.Ratio ratio) {
        BigDecimal jumps = new BigDecimal(rate).multiply(
                new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator()), DIGITS));
        if (jumps.signum() > 0) {
            DickeLevel level = levels.get(from);
            int to = levels.indexOf(level(level.s().twice() + 2L * spins, level.m().twice() + 2L * projections));
            matrix[to][from] = matrix[to][from].add(jumps);
            matrix[from][from] = matrix[from][from].subtract(jumps);
        }
        return jumps;
    }
}
