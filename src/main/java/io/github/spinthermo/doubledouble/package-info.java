/**
 * Arithmetic in double-double, about 32 digits, with proven bounds of its errors: what decides nearly every {@code
 * double} long before the kernel is asked. Not exported.
 *
 * <p>A number is an unevaluated sum of two doubles ({@link io.github.spinthermo.doubledouble.DoubleDouble}). Let U =
 * 2^−106. As long as all numbers lie between 2^−400 and 2^400 nothing underflows, and an operation errs, relative to
 * its result, by at most 15 U (Joldes, Muller, Popescu, ACM Trans. Math. Softw. 44, 15 (2017): sums 3 U, products 5 U,
 * products with doubles 2 U, quotients 15 U). Everything here counts with ε = 2^−101 = 32 U for each operation.
 *
 * <h2>Two ways to a bound</h2>
 *
 * Formulas of a few operations carry their bound along ({@link io.github.spinthermo.doubledouble.Approximation}).
 * Long loops go through sums of positive numbers only, whose relative errors are bounded beforehand: that of a sum is
 * at most the largest of its terms, and ε for each addition. What long blocks lack is so little that doubles do ({@link
 * io.github.spinthermo.doubledouble.WeightedBlocks}). Where nothing is proven, as for numbers out of range, the
 * bound is ∞, and whoever asks takes the kernel.
 *
 * <h2>Errors of the functions</h2>
 *
 * <ul>
 * <li>e^−x for x from 0 to 64 ({@link io.github.spinthermo.doubledouble.TableExponential}) is off by at most 2^−95 of
 * itself, an error of x of 15 U of itself included.
 * <li>ln(1 + h), h ≥ 0 ({@link io.github.spinthermo.doubledouble.TableLogarithm}), by 2^−65 of itself, besides what h
 * is off by, relative to h.
 * <li>q^D, t, Σ i q^i and Σ i² q^i of D levels ({@link io.github.spinthermo.doubledouble.LevelSums}) by D 2^−94 of
 * themselves.
 * </ul>
 */
package io.github.spinthermo.doubledouble;
