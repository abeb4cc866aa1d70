package io.github.spinthermo.dicke;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rate equations of the levels |S, M⟩ as a matrix, each channel by the S and M that it leads to. */
final class LevelGenerator {

    private static final MathContext DIGITS = new MathContext(70);

    private final int n;
    private final DickeRates rates;
    private final List<LevelRates> levels = new ArrayList<>();

    /** Makes the levels in the order of populations: S from N/2 down, and M from −S up. */
    LevelGenerator(int n, DickeRates rates) {
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
     * Returns the matrix whose element [i][j] is the rate from j to i; two rows more count what is released, less what
     * is taken in, by all spins together, and what each loses by itself.
     */
    BigDecimal[][] matrix() {
        int size = levels.size();
        BigDecimal[][] matrix = new BigDecimal[size + 2][size + 2];
        Arrays.stream(matrix).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (int from = 0; from < size; from++) {
            LevelRates level = levels.get(from);
            LevelRates mirrored = level(level.twiceS(), -level.twiceM());
            BigDecimal released = add(matrix, from, 0, -1, rates.collectiveEmission(), level.collectiveEmission());
            add(matrix, from, 0, -1, rates.localEmission(), level.emissionSame());
            add(matrix, from, 1, -1, rates.localEmission(), level.emissionUp());
            add(matrix, from, -1, -1, rates.localEmission(), level.emissionDown());
            add(matrix, from, 1, 0, rates.localDephasing(), level.dephasingUp());
            add(matrix, from, -1, 0, rates.localDephasing(), level.dephasingDown());
            add(matrix, from, 0, 1, rates.localAbsorption(), mirrored.emissionSame());
            add(matrix, from, 1, 1, rates.localAbsorption(), mirrored.emissionUp());
            add(matrix, from, -1, 1, rates.localAbsorption(), mirrored.emissionDown());
            BigDecimal absorbed =
                    add(matrix, from, 0, 1, rates.collectiveAbsorption(), mirrored.collectiveEmission());
            matrix[size][from] = released.subtract(absorbed);
            matrix[size + 1][from] = new BigDecimal(rates.localEmission())
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
