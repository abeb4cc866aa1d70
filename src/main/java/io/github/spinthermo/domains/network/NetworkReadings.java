package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.sectors.Ladders;
import io.github.spinthermo.domains.sectors.NetworkGenerator;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.domains.sectors.SymmetricModes;
import java.util.List;

/**
 * The numbers that are read off the density matrix of a connected network.
 *
 * @param jz ⟨J_iz⟩
 * @param hops Re⟨J_i^+ J_k^-⟩
 * @param products ⟨J_iz J_kz⟩
 * @param entropy −Tr ρ ln ρ
 * @param entropyRate −Tr ρ' ln ρ; infinite where a state without population gets some
 * @derivation 9.3
 */
public record NetworkReadings(double[] jz, double[][] hops, double[][] products, double entropy, double entropyRate) {

    /** The population that is no more than rounding, of which the logarithm is taken in place of that of less. */
    private static final double LEAST = 1e-18;

    /** Returns the numbers of the network upside down. */
    NetworkReadings mirrored() {
        double[] mirrored = new double[jz.length];
        double[][] mirroredHops = new double[jz.length][];
        for (int i = 0; i < jz.length; i++) {
            mirrored[i] = -jz[i];
            mirroredHops[i] = hops[i].clone();
            mirroredHops[i][i] -= 2 * jz[i];
        }
        return new NetworkReadings(mirrored, mirroredHops, products, entropy, entropyRate);
    }

    /**
     * Puts the numbers of components together, which are not correlated.
     *
     * @param parts the numbers of each
     * @param domains the domains of each in the network
     * @return the numbers of the network
     */
    public static NetworkReadings joined(List<NetworkReadings> parts, List<List<Integer>> domains) {
        int count = domains.stream().mapToInt(List::size).sum();
        double[] jz = new double[count];
        double[][] hops = new double[count][count];
        double[][] products = new double[count][count];
        for (int c = 0; c < parts.size(); c++) {
            for (int i = 0; i < domains.get(c).size(); i++) {
                jz[domains.get(c).get(i)] = parts.get(c).jz[i];
            }
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < count; k++) {
                products[i][k] = jz[i] * jz[k];
            }
        }
        for (int c = 0; c < parts.size(); c++) {
            put(parts.get(c).hops, domains.get(c), hops);
            put(parts.get(c).products, domains.get(c), products);
        }
        return new NetworkReadings(jz, hops, products, parts.stream().mapToDouble(NetworkReadings::entropy).sum(),
                parts.stream().mapToDouble(NetworkReadings::entropyRate).sum());
    }

    private static void put(double[][] from, List<Integer> domains, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            for (int k = 0; k < from.length; k++) {
                to[domains.get(i)][domains.get(k)] = from[i][k];
            }
        }
    }

    /**
     * Computes the covariance of two projections.
     *
     * @param i a domain, from 0
     * @param k a domain, from 0
     * @return ⟨J_iz J_kz⟩ − ⟨J_iz⟩⟨J_kz⟩
     */
    public double covariance(int i, int k) {
        return products[i][k] - jz[i] * jz[k];
    }

    /** The reader of the numbers of one network. */
    public static final class Reader {

        private final Sectors sectors;
        private final NetworkGenerator generator;
        private final boolean isMirrored;

        /**
         * Prepares to read.
         *
         * @param model the network, not hot
         * @param isMirrored whether the numbers are wanted of its mirror image
         */
        public Reader(NetworkModel model, boolean isMirrored) {
            this.sectors = model.sectors();
            this.generator = new NetworkGenerator(model.baths(), sectors);
            this.isMirrored = isMirrored;
        }

        /**
         * Reads the numbers.
         *
         * @param rho ρ, sector by sector and row by row; it may lack sectors at the top
         * @param isStart whether it is a start, with exact zeros
         * @return the numbers
         */
        public NetworkReadings read(double[][] rho, boolean isStart) {
            int domains = sectors.domains();
            double[] jz = new double[domains];
            double[][] products = new double[domains][domains];
            double[][] hops = new double[domains][domains];
            for (int n = 0; n < rho.length; n++) {
                Interruption.check();
                addProjections(rho[n], sectors.states(n), jz, products);
                if (n > 0) {
                    addHops(rho[n], Ladders.down(sectors, n - 1), hops);
                }
            }
            double[] entropy = entropy(rho, isStart);
            NetworkReadings readings = new NetworkReadings(jz, hops, products, entropy[0], entropy[1]);
            return isMirrored ? readings.mirrored() : readings;
        }

        private void addProjections(double[] sector, int[][] states, double[] jz, double[][] products) {
            for (int a = 0; a < states.length; a++) {
                double population = sector[a * (states.length + 1)];
                for (int i = 0; i < jz.length; i++) {
                    double m = projection(states[a], i);
                    jz[i] += population * m;
                    for (int k = 0; k < jz.length; k++) {
                        products[i][k] += population * m * projection(states[a], k);
                    }
                }
            }
        }

        private double projection(int[] state, int i) {
            return state[i] - sectors.size(i) / 2.0;
        }

        private static void addHops(double[] sector, Ladders down, double[][] hops) {
            for (int a = 0; a < down.states(); a++) {
                for (int i = 0; i < hops.length; i++) {
                    for (int k = 0; k <= i; k++) {
                        hops[i][k] += down.amplitude()[i][a] * down.amplitude()[k][a]
                                * sector[down.partner()[i][a] * down.sourceStates() + down.partner()[k][a]];
                        hops[k][i] = hops[i][k];
                    }
                }
            }
        }

        private double[] entropy(double[][] rho, boolean isStart) {
            double[] sums = new double[2];
            generator.apply(rho, rho.length - 1, (n, change) -> {
                if (isStart) {
                    addOfStart(rho[n], change, sectors.dimension(n), sums);
                } else {
                    addOfSector(rho[n], change, sectors.dimension(n), sums);
                }
            });
            return sums;
        }

        private static void addOfStart(double[] sector, double[] change, int states, double[] sums) {
            for (int a = 0; a < states; a++) {
                double population = sector[a * (states + 1)];
                double rate = change[a * (states + 1)];
                sums[0] += entropyOf(population);
                sums[1] -= rate == 0 ? 0 : rate * Math.log(population);
            }
        }

        private static double entropyOf(double population) {
            return population > 0 ? -population * Math.log(population) : 0;
        }

        private static void addOfSector(double[] sector, double[] change, int states, double[] sums) {
            SymmetricModes modes = SymmetricModes.of(sector, states);
            for (int a = 0; a < states; a++) {
                double population = modes.value(a);
                sums[0] += entropyOf(population);
                sums[1] -= modes.mean(change, a) * Math.log(Math.max(population, LEAST));
            }
        }
    }

    /**
     * Adds the weighted numbers of networks whose states are orthogonal to each other.
     *
     * @param parts the numbers of each
     * @param weights their weights, of the sum 1
     * @param copies the logarithm of the number of copies over which each is spread
     * @return the numbers of all
     */
    public static NetworkReadings mixed(List<NetworkReadings> parts, List<Double> weights, List<Double> copies) {
        int domains = parts.get(0).jz.length;
        double[] jz = new double[domains];
        double[][] hops = new double[domains][domains];
        double[][] products = new double[domains][domains];
        double entropy = 0;
        double rate = 0;
        for (int t = 0; t < parts.size(); t++) {
            double weight = weights.get(t);
            for (int i = 0; i < domains; i++) {
                jz[i] += weight * parts.get(t).jz[i];
                for (int k = 0; k < domains; k++) {
                    hops[i][k] += weight * parts.get(t).hops[i][k];
                    products[i][k] += weight * parts.get(t).products[i][k];
                }
            }
            entropy += weight * (parts.get(t).entropy - Math.log(weight) + copies.get(t));
            rate += weight * parts.get(t).entropyRate;
        }
        return new NetworkReadings(jz, hops, products, entropy, rate);
    }
}
