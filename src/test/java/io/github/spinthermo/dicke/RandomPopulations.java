package io.github.spinthermo.dicke;

import java.util.Arrays;
import java.util.Random;

/** Populations drawn at random, some of them 0, of norm 1. */
final class RandomPopulations {

    private RandomPopulations() { }

    static Populations of(int n, Random random) {
        Populations populations = Populations.none(n);
        double[] levels = populations.levels();
        Arrays.setAll(levels, k -> random.nextInt(3) == 0 ? 0 : random.nextDouble());
        levels[random.nextInt(levels.length)] = 1;
        double sum = Arrays.stream(levels).sum();
        Arrays.setAll(levels, k -> levels[k] / sum);
        populations.setLevels(levels);
        return populations;
    }
}
