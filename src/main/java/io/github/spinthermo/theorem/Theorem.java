package io.github.spinthermo.theorem;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.util.Set;
import java.util.function.Function;

/**
 * Statement about the collective steady state of n ≥ 2 spins: an inequality, or where the inputs say so an
 * equality, between two quantities. All there are: {@link Theorems}. Some hold for any initial state, the others for
 * thermal ones; where a quantity is not known, such as the entropy after a start of three temperatures, a theorem about
 * it is not applicable.
 *
 * <p><b>Somebody else's values</b> ({@link Observables#with}) are judged with what the library knows. Let e
 * be the tolerance times the number of such values that the theorem compares, m the true margin and v that
 * of the values. An honest v lies within e of m. Where m &gt; 2e the theorem holds if v &gt; e and is violated
 * otherwise. Where m ≤ 2e the values are too coarse to be judged, and the theorem is not applicable, unless v
 * &lt; −e, which no honest values give: that is violated too. Sides that are equal have to be equal within e.
 *
 * <p><b>Cost.</b> A few evaluations of the steady state; they are shared by all theorems that are asked about
 * the same {@link Observables}.
 */
public final class Theorem {

    private final Proposition proposition;
    private final Set<Observable> compared;
    private final Function<Point, Claim> claim;
    private final Function<Observables, Sides> sides;

    private Theorem(Proposition proposition, Set<Observable> compared, Function<Point, Claim> claim,
            Function<Observables, Sides> sides) {
        this.proposition = proposition;
        this.compared = compared;
        this.claim = claim;
        this.sides = sides;
    }

    /** Makes a proven theorem about some quantities. */
    static Theorem of(String name, String statement, String source, Set<Observable> compared,
            Function<Point, Claim> claim, Function<Observables, Sides> sides) {
        return new Theorem(new Proposition(name, statement, source, false), compared, claim, sides);
    }

    /** Makes a proven theorem that is stated for thermal starts of equal spins only. */
    static Theorem ofThermal(String name, String statement, String source, Set<Observable> compared,
            Function<Point, Claim> claim, Function<Observables, Sides> sides) {
        return of(name, statement, source, compared, point -> point.isThermal() ? claim.apply(point)
                : Claim.none(point.start().beta0().isPresent()
                        ? "it is stated for spins of one size" : "the initial state is not thermal"), sides);
    }

    /** Returns the same theorem as a conjecture: no exception is known. */
    Theorem asConjecture() {
        return new Theorem(new Proposition(name(), statement(), source(), true), compared, claim, sides);
    }

    /**
     * Returns the name in the protocol.
     *
     * @return for example {@code energy-positive-bath}
     */
    public String name() {
        return proposition.name();
    }

    /**
     * Returns the statement of the theorem.
     *
     * @return hypotheses and relation, for a person
     */
    public String statement() {
        return proposition.statement();
    }

    /**
     * Returns where the theorem comes from.
     *
     * @return the equation in brackets with the letter of its paper, or the section of the specification
     */
    public String source() {
        return proposition.source();
    }

    /**
     * Tells whether the theorem is a numerical fact over many points and not proven.
     *
     * @return true for a conjecture
     */
    public boolean isConjectured() {
        return proposition.isConjectured();
    }

    /**
     * Decides it at a point.
     *
     * @param point the point
     * @return the verdict, with both sides
     * @throws PrecisionExhaustedException if no precision up to the cap decides it; it names the theorem
     * @throws ResourceLimitException if exact multiplicities do not fit into the free memory
     */
    public Finding at(Point point) {
        return at(Observables.at(point));
    }

    /**
     * Decides it for the observables of a point, which theorems share, or for somebody else's values.
     *
     * @param observables the values
     * @return the verdict, with both sides
     * @throws PrecisionExhaustedException if no precision up to the cap decides it; it names the theorem
     * @throws ResourceLimitException if exact multiplicities do not fit into the free memory
     */
    public Finding at(Observables observables) {
        return judge(observables, claim(observables.point()));
    }

    /** Returns what the theorem claims at a point. */
    Claim claim(Point point) {
        return point.isSingle() ? Claim.none("a single spin") : claim.apply(point);
    }

    /** Decides another claim about the same sides. */
    Finding judge(Observables observables, Claim claimed) {
        try {
            return new Judgement(this, observables, claimed).finding();
        } catch (PrecisionExhaustedException e) {
            throw e.named(name());
        }
    }

    /** Returns the theorem in words. */
    Proposition proposition() {
        return proposition;
    }

    Sides sides(Observables observables) {
        return sides.apply(observables);
    }

    /**
     * Returns the quantities that the theorem is about.
     *
     * @return the quantities that it compares, unmodifiable
     */
    public Set<Observable> compared() {
        return compared;
    }

    /**
     * Shows the name.
     *
     * @return the name in the protocol
     */
    @Override
    public String toString() {
        return name();
    }
}
