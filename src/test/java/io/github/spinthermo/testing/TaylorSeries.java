package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Polynomial differential equations y' = f(y), written as {@link Term}s and solved by the Taylor series of the
 * solution in fixed-point arithmetic, one short step after another: no method and no number type that the library
 * uses. A coefficient of a product is the Cauchy sum of those of its factors. Time runs in units of a power of
 * two, in which the coefficients neither grow nor shrink much.
 */
public final class TaylorSeries {

    /** Binary digits after the point. */
    private static final int BITS = 224;

    private static final int ORDER = 32;

    /** Bits by which the last two terms of a step lie below the largest variable seen, or 1. */
    private static final int ERROR_BITS = 92;

    private static final int SMALLEST_STEP = 60;

    private final List<Term> tape = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final int unit;

    /**
     * Makes equations without variables, to which these are added.
     *
     * @param rate about the largest rate at which something changes
     */
    public TaylorSeries(double rate) {
        this.unit = Math.getExponent(rate) + 1;
    }

    /** A function of time, of which the coefficients are known up to an order. */
    public abstract class Term {
        final BigInteger[] coefficients = new BigInteger[ORDER + 1];

        Term() {
            tape.add(this);
        }

        abstract BigInteger coefficient(int k);

        /** Adds another term. */
        public Term plus(Term other) {
            return new Sum(this, other, 1);
        }

        /** Subtracts another term. */
        public Term minus(Term other) {
            return new Sum(this, other, -1);
        }

        /** Multiplies by another term. */
        public Term times(Term other) {
            return new Product(this, other);
        }

        /** Adds an exact number. */
        public Term plus(BigDecimal number) {
            return plus(new Constant(fixed(number)));
        }

        /** Adds an exact number. */
        public Term plus(double number) {
            return plus(new BigDecimal(number));
        }

        /** Multiplies by an exact number. */
        public Term times(BigDecimal number) {
            return new Multiple(this, fixed(number));
        }

        /** Multiplies by an exact number. */
        public Term times(double number) {
            return times(new BigDecimal(number));
        }
    }

    private final class Constant extends Term {
        private final BigInteger value;

        Constant(BigInteger value) {
            this.value = value;
        }

        @Override
        BigInteger coefficient(int k) {
            return k == 0 ? value : BigInteger.ZERO;
        }
    }

    private final class Sum extends Term {
        private final Term left;
        private final Term right;
        private final int sign;

        Sum(Term left, Term right, int sign) {
            this.left = left;
            this.right = right;
            this.sign = sign;
        }

        @Override
        BigInteger coefficient(int k) {
            BigInteger other = right.coefficients[k];
            return sign > 0 ? left.coefficients[k].add(other) : left.coefficients[k].subtract(other);
        }
    }

    private final class Multiple extends Term {
        private final Term of;
        private final BigInteger factor;

        Multiple(Term of, BigInteger factor) {
            this.of = of;
            this.factor = factor;
        }

        @Override
        BigInteger coefficient(int k) {
            return of.coefficients[k].multiply(factor).shiftRight(BITS);
        }
    }

    private final class Product extends Term {
        private final Term left;
        private final Term right;

        Product(Term left, Term right) {
            this.left = left;
            this.right = right;
        }

        @Override
        BigInteger coefficient(int k) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i <= k; i++) {
                sum = sum.add(left.coefficients[i].multiply(right.coefficients[k - i]));
            }
            return sum.shiftRight(BITS);
        }
    }

    /** A variable of the equations. */
    public final class Variable extends Term {
        private BigInteger value;
        private BigInteger largest;
        private Term rate;

        private Variable(BigInteger value) {
            this.value = value;
            this.largest = value.abs().max(BigInteger.ONE.shiftLeft(BITS));
            variables.add(this);
        }

        /** Adds a term that says how the variable changes. */
        public void changesBy(Term derivative) {
            this.rate = derivative;
        }

        /** Returns the value at the time that has been reached. */
        public BigDecimal value() {
            return new BigDecimal(value).divide(new BigDecimal(BigInteger.ONE.shiftLeft(BITS)));
        }

        /** Sets the value, as a pulse does. */
        public void set(BigDecimal to) {
            value = fixed(to);
        }

        @Override
        BigInteger coefficient(int k) {
            return k == 0 ? value
                    : rate.coefficients[k - 1].shiftRight(unit).divide(BigInteger.valueOf(k));
        }

        /** Tells whether the terms left out of a step of 2^−halvings units of time count. */
        private boolean isTooLong(int halvings) {
            int allowed = largest.bitLength() - ERROR_BITS;
            return coefficients[ORDER].bitLength() - ORDER * halvings > allowed
                    || coefficients[ORDER - 1].bitLength() - (ORDER - 1) * halvings > allowed;
        }

        private void advance(BigInteger step) {
            BigInteger sum = coefficients[ORDER];
            for (int k = ORDER - 1; k >= 0; k--) {
                sum = sum.multiply(step).shiftRight(BITS).add(coefficients[k]);
            }
            value = sum;
            largest = largest.max(value.abs());
        }
    }

    /** Adds a variable that starts at an exact number. */
    public Variable variable(BigDecimal start) {
        return new Variable(fixed(start));
    }

    private static BigInteger fixed(BigDecimal number) {
        return number.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(BITS))).toBigInteger();
    }

    /**
     * Advances all variables.
     *
     * @param time by which they advance
     * @param mostSteps the steps that may be spent
     * @return whether the steps sufficed
     */
    public boolean advance(BigDecimal time, int mostSteps) {
        BigInteger left = fixed(time.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(Math.max(unit, 0)))));
        left = unit < 0 ? left.shiftRight(-unit) : left;
        for (int steps = 0; left.signum() > 0; steps++) {
            if (steps == mostSteps) {
                return false;
            }
            expand();
            BigInteger step = left.min(longestStep());
            variables.forEach(variable -> variable.advance(step));
            left = left.subtract(step);
        }
        return true;
    }

    private void expand() {
        for (int k = 0; k <= ORDER; k++) {
            for (Variable variable : variables) {
                variable.coefficients[k] = variable.coefficient(k);
            }
            for (Term term : tape) {
                term.coefficients[k] = term instanceof Variable ? term.coefficients[k] : term.coefficient(k);
            }
        }
    }

    private BigInteger longestStep() {
        int halvings = -8;
        for (Variable variable : variables) {
            while (halvings < SMALLEST_STEP && variable.isTooLong(halvings)) {
                halvings++;
            }
        }
        return BigInteger.ONE.shiftLeft(BITS - halvings);
    }
}
