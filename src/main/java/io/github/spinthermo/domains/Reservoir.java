package io.github.spinthermo.domains;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A reservoir that cannot tell its domains apart: with L = Σ J_i^- over them, the state of a network changes by
 * <pre>
 * d (LρL† − {L†L, ρ}/2) + u (L†ρL − {LL†, ρ}/2),   x = ln(d/u),
 * </pre>
 * where d is the rate of emission into it and u that of absorption from it, in any unit of time. Two domains are an
 * edge of a graph, one is a bath of its own.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), eq. (3); rates of absorption
 * and other numbers of domains than two are derived.
 *
 * @param domains the numbers of its domains, from 1 on, ascending
 * @param down d, 0 or from 10^−100 to 10^100
 * @param up u, in the same range; not both are 0
 * @param beta x, its inverse temperature; ±∞ if one of the rates is 0
 * @derivation 9.1
 */
public record Reservoir(List<Integer> domains, double down, double up, double beta) {

    private static final String NAME = "reservoirs";

    /** The largest rate, whose inverse is the smallest above 0. */
    private static final double LARGEST = 1e100;

    /**
     * Checks domains and rates.
     *
     * @param domains the numbers of its domains, from 1 on, ascending
     * @param down d, 0 or from 10^−100 to 10^100
     * @param up u, in the same range; not both are 0
     * @param beta x, its inverse temperature; ±∞ if one of the rates is 0
     * @throws InvalidInputException if there is no domain, a number below 1 or twice the same, if a rate is negative or
     *     not finite, or if both are 0; it names {@code reservoirs}
     * @throws ResourceLimitException if a rate above 0 is not in its range; it names {@code reservoirs}
     */
    public Reservoir {
        if (domains.isEmpty()) {
            throw new InvalidInputException("no-domain", NAME, domains, "has no domain; write one number or more");
        }
        domains.stream().filter(domain -> domain < 1).findFirst().ifPresent(domain -> {
            throw new InvalidInputException("not-a-domain", NAME, domain, "is no domain; they are counted from 1");
        });
        if (domains.stream().distinct().count() < domains.size()) {
            throw new InvalidInputException("twice", NAME, domains, "names a domain twice");
        }
        DoubleStream.of(down, up).forEach(Reservoir::requireRate);
        if (down == 0 && up == 0) {
            throw new InvalidInputException("no-rate", NAME, 0, "is both rates; one of them has to be above 0");
        }
        domains = domains.stream().sorted().toList();
    }

    private static void requireRate(double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("negative", NAME, rate, "is no rate; write a finite number of at least 0");
        }
        if (rate > LARGEST || (rate > 0 && rate < 1 / LARGEST)) {
            throw new ResourceLimitException(NAME, rate, "is a rate that is not from 1e-100 to 1e100");
        }
    }

    /**
     * Makes a reservoir of two rates.
     *
     * @param domains the numbers of its domains, from 1 on
     * @param down d
     * @param up u
     * @return the reservoir, of x = ln(d/u)
     * @throws InvalidInputException as the constructor does
     * @throws ResourceLimitException as the constructor does
     */
    public static Reservoir ofRates(List<Integer> domains, double down, double up) {
        return new Reservoir(domains, down, up, Math.abs(down - up) < up / 2
                ? StrictMath.log1p((down - up) / up) : StrictMath.log(down) - StrictMath.log(up));
    }

    /**
     * Makes a reservoir of n̄ thermal quanta: d = γ(n̄ + 1), u = γn̄.
     *
     * @param domains the numbers of its domains, from 1 on
     * @param gamma γ, above 0
     * @param nbar n̄, 0 or above
     * @return the reservoir, of x = ln(1 + 1/n̄)
     * @throws InvalidInputException as the constructor does, or if γ is not above 0
     * @throws ResourceLimitException as the constructor does
     */
    public static Reservoir ofQuanta(List<Integer> domains, double gamma, double nbar) {
        requirePositive(gamma);
        requireRate(nbar);
        double beta = nbar < 1 ? StrictMath.log1p(nbar) - StrictMath.log(nbar) : StrictMath.log1p(1 / nbar);
        return new Reservoir(domains, gamma * (nbar + 1), gamma * nbar, beta);
    }

    /**
     * Makes a reservoir of an inverse temperature: with n̄ = 1/(e^|x| − 1), d = γ(n̄ + 1) and u = γn̄ for x above 0,
     * and the other way round below.
     *
     * @param domains the numbers of its domains, from 1 on
     * @param gamma γ, above 0
     * @param beta x, of either sign, also ±∞, but not 0
     * @return the reservoir
     * @throws InvalidInputException as the constructor does, if γ is not above 0, or if x is 0
     * @throws ResourceLimitException as the constructor does
     */
    public static Reservoir thermal(List<Integer> domains, double gamma, InverseTemperature beta) {
        requirePositive(gamma);
        if (beta.isZero()) {
            throw new InvalidInputException("not-a-beta", NAME, beta,
                    "is a beta without finite rates; write equal numbers for down and up in place of gamma and beta");
        }
        double x = beta.abs().isInfinite() ? Double.POSITIVE_INFINITY : beta.abs().toFraction().doubleValue();
        double fast = gamma / -StrictMath.expm1(-x);
        double slow = gamma / StrictMath.expm1(x);
        return beta.compareTo(InverseTemperature.ZERO) > 0
                ? new Reservoir(domains, fast, slow, x) : new Reservoir(domains, slow, fast, -x);
    }

    private static void requirePositive(double gamma) {
        if (!(gamma > 0)) {
            throw new InvalidInputException("not-positive", NAME, gamma, "is no gamma; write a number above 0");
        }
    }
}
