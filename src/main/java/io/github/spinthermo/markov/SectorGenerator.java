package io.github.spinthermo.markov;

/**
 * The generator A of an evolution ρ' = Aρ, in which ρ consists of sectors, an array each, and each sector acts on
 * itself and its neighbours only.
 */
public interface SectorGenerator {

    /** A receiver of the sectors of a result. */
    interface Sink {

        /**
         * Takes a sector.
         *
         * @param n its number
         * @param sector an array that may be longer and is used again
         */
        void take(int n, double[] sector);
    }

    /**
     * Applies the generator once.
     *
     * @param rho ρ, sector by sector
     * @param top the highest sector that counts
     * @param sink takes each sector of Aρ once
     */
    void apply(double[][] rho, int top, Sink sink);
}
