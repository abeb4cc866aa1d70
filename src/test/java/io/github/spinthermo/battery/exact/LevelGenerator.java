package io.github.spinthermo.battery.exact;

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
    private final List<LevelRates> levels = new ArrayList<>();

    /** Makes the levels in the order of populations: S from N/2 down, and M from −S up. */
    LevelGenerator(int n, BatteryRates rates) {
        this.n = n;
        this.rates = rates;
        for (int twiceS = n; twiceS >= 0; twiceS -= 2) {
            for (int twiceM = -twiceS; twiceM <= twiceS; twiceM += 2) {
                levels.add(level(twiceS, twiceM));
            }
        }
    }

    private LevelRates level(long twiceS, long twiceM) {
        return new LevelRates(n, twiceS, twiceM);
    }

    int size() {
        return levels.size();
    }

    /**
     * Returns the matrix whose element [i][j] is the rate from j to i; two rows more count what is released and what is
     * lost.
     */
    BigDecimal[][] matrix() {
        int size = levels.size();
        BigDecimal[][] matrix = new BigDecimal[size + 2][size + 2];
        Arrays.stream(matrix).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (int from = 0; from < size; from++) {
            LevelRates level = levels.get(from);
            LevelRates mirrored = level(level.twiceS(), -level.twiceM());
            BigDecimal released = add(matrix, from, 0, -1, rates.collective(), level.collectiveEmission());
            add(matrix, from, 0, -1, rates.gamma(), level.emissionSame());
            add(matrix, from, 1, -1, rates.gamma(), level.emissionUp());
            add(matrix, from, -1, -1, rates.gamma(), level.emissionDown());
            add(matrix, from, 1, 0, rates.dephasing(), level.dephasingUp());
            add(matrix, from, -1, 0, rates.dephasing(), level.dephasingDown());
            add(matrix, from, 0, 1, rates.pumping(), mirrored.emissionSame());
            add(matrix, from, 1, 1, rates.pumping(), mirrored.emissionUp());
            add(matrix, from, -1, 1, rates.pumping(), mirrored.emissionDown());
            matrix[size][from] = released;
            matrix[size + 1][from] = new BigDecimal(rates.gamma())
                    .multiply(BigDecimal.valueOf((n + level.twiceM()) / 2));
        }
        return matrix;
    }

    private BigDecimal add(BigDecimal[][] matrix, int from, int spins, int projections, double rate,
            LevelRates.Ratio ratio) {
        BigDecimal jumps = new BigDecimal(rate).multiply(
                new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator()), DIGITS));
        if (jumps.signum() > 0) {
            LevelRates level = levels.get(from);
            int to = levels.indexOf(level(level.twiceS() + 2L * spins, level.twiceM() + 2L * projections));
            matrix[to][from] = matrix[to][from].add(jumps);
            matrix[from][from] = matrix[from][from].subtract(jumps);
        }
        return jumps;
    }
}
