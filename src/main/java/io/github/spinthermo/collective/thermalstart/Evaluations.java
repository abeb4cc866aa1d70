package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.NearZero;
import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.BlockDifferences;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.blocksum.words.WordForms;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.words.WordBall;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Evaluations of a steady state at the precisions that are asked for, each kept for the next question: closed forms
 * alone, mean excitations beside them, or all averages over the blocks. Numbers are made of them.
 *
 * <p>Where the smaller blocks count for nothing, the same formulas are evaluated on machine words first, and in the
 * arithmetic of the kernel only what these have too few bits of.
 */
final class Evaluations {

    /** The most bits that numbers of machine words are asked for. */
    private static final int MOST_WORD_BITS = WordBall.BITS - 16;

    private final InverseTemperature coldness0;
    private final InverseTemperature coldness;
    private final Optional<StartWeights> start;
    private final Latest<ClosedForms> closed;
    private final Latest<SteadyStateSums<Ball>> all;
    private final Latest<SteadyStateSums<Ball>> means;
    private final Once<Optional<SteadyStateSums<WordBall>>> onWords;

    /**
     * Prepares evaluations; nothing is computed yet.
     *
     * @param start the weights; empty where only the largest block has one
     * @param asked all averages where mean excitations are not to be taken by themselves
     */
    Evaluations(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
            Optional<StartWeights> start, Averages asked) {
        this.coldness0 = beta0.abs();
        this.coldness = betaB.abs();
        this.start = start;
        this.closed = new Latest<>(bits -> ClosedForms.of(ensemble, beta0, betaB, bits));
        this.all = new Latest<>(bits -> evaluate(bits, Averages.ALL));
        this.means = asked == Averages.ALL ? all : new Latest<>(bits -> evaluate(bits, asked));
        this.onWords = new Once<>(() -> WordForms.of(ensemble, coldness0, coldness)
                .map(forms -> new SteadyStateSums<>(forms, forms.differences(), coldness0, coldness)));
    }

    /** Evaluates sums at bits that have the slack already, so that the closed forms need not have it twice. */
    private SteadyStateSums<Ball> evaluate(int bits, Averages asked) {
        ClosedForms forms = closed.at(bits - Latest.SLACK);
        BlockDifferences differences = start.map(weights -> BlockDifferences.of(weights, coldness, forms, asked))
                .orElse(BlockDifferences.NONE);
        return new SteadyStateSums<>(forms, differences, coldness0, coldness);
    }

    /** Returns the levels of one spin and of the largest block. */
    ClosedForms closed(int bits) {
        return closed.at(bits);
    }

    /** Returns all averages. */
    SteadyStateSums<Ball> all(int bits) {
        return all.at(bits);
    }

    /** Returns averages of which mean excitations are known. */
    SteadyStateSums<Ball> means(int bits) {
        return means.at(bits);
    }

    /**
     * Returns ⟨S_J⟩ in a cold bath. It is ⟨φ_J⟩ (1 + x_B + ε), |ε| ≤ 2q, for q = e^−x_B ≤ 1/2: S_J = ln t_D + x_B
     * φ_J, and with t = t_D, from (t − 1)/t ≤ ln t ≤ t − 1 and t − 1 ≤ t φ_J = Σ i q^i ≤ (t − 1)/(1 − q), ln t/φ_J
     * lies between 1 − q and 1/(1 − q).
     */
    Ball coldBlockEntropy(int bits) {
        Arithmetic a = closed(bits).arithmetic();
        Ball rest = new Ball(BigInteger.ZERO, 1, closed(bits).factor().top() + 1);
        Ball mean = means(bits).excitation();
        Ball ofBath = a.multiply(a.ratio(coldness.toFraction()), mean);
        return a.add(ofBath, a.multiply(mean, a.add(Ball.ONE, rest)));
    }

    private SteadyStateSums<Ball> closedForms(int bits) {
        return new SteadyStateSums<>(closed(bits), BlockDifferences.NONE, coldness0, coldness);
    }

    /** Makes a number of all averages, of which more is known than its ball. */
    Real ofAll(SteadyStateQuantity quantity, UnaryOperator<Enclosure> knowledge) {
        return number(quantity, this::all, knowledge);
    }

    /** Makes a number that needs of the sums over blocks only the mean excitations. */
    Real ofMeans(SteadyStateQuantity quantity, UnaryOperator<Enclosure> knowledge) {
        return number(quantity, this::means, knowledge);
    }

    /** Makes a number that needs no sum over blocks, of which more is known than its ball. */
    Real ofClosedForms(SteadyStateQuantity quantity, UnaryOperator<Enclosure> knowledge) {
        return number(quantity, this::closedForms, knowledge);
    }

    /** Makes a number of all averages that lies next to a fraction; the sign of the rest tells on which side. */
    Real ofAllBeside(BigFraction fraction, SteadyStateQuantity rest, SteadyStateQuantity quantity) {
        return beside(fraction, rest, quantity, this::all);
    }

    /** Makes such a number that needs no sum over blocks. */
    Real ofClosedFormsBeside(BigFraction fraction, SteadyStateQuantity rest, SteadyStateQuantity quantity) {
        return beside(fraction, rest, quantity, this::closedForms);
    }

    private Real beside(BigFraction fraction, SteadyStateQuantity rest, SteadyStateQuantity quantity,
            IntFunction<SteadyStateSums<Ball>> balls) {
        return Real.refining(bits -> Enclosures.beside(fraction, ball(rest, balls, 1, bits),
                Enclosures.of(ball(quantity, balls, bits, bits)).above(BigFraction.ZERO)));
    }

    private Real number(SteadyStateQuantity quantity, IntFunction<SteadyStateSums<Ball>> balls,
            UnaryOperator<Enclosure> knowledge) {
        return Real.refining(bits -> knowledge.apply(Enclosures.of(ball(quantity, balls, bits, bits))));
    }

    /** Evaluates a quantity on machine words where they give as many certain bits as needed, and else to some bits. */
    private Ball ball(SteadyStateQuantity quantity, IntFunction<SteadyStateSums<Ball>> balls, int needed, int bits) {
        if (bits <= MOST_WORD_BITS && onWords.get().isPresent()) {
            Ball ball = quantity.of(onWords.get().get()).ball();
            if (ball.certainBits() >= needed) {
                return ball;
            }
        }
        return quantity.of(balls.apply(bits));
    }

    /** Takes the energy at a finite |x_B| from that at x_B = 0, ns, as long as the two have the same digits. */
    Real nearMiddle(Real energy, BigFraction middle) {
        NearZero near = NearZero.of(coldness.toFraction(), middle.multiply(2).getNumerator());
        return Real.refining(bits -> near.has(bits)
                ? Enclosures.of(near.from(Real.of(middle), bits)).below(middle) : energy.enclose(bits));
    }
}
