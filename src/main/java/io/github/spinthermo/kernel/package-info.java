/**
 * Certified arithmetic: numbers with a proven error, on {@link java.math.BigInteger}. Not exported.
 *
 * <h2>What is promised</h2>
 *
 * A {@link io.github.spinthermo.kernel.Ball} is an interval {@code [m − r, m + r] · 2^e}. Every function of
 * {@link io.github.spinthermo.kernel.Arithmetic} answers with a ball that contains the exact result for
 * <em>all</em> numbers in its arguments (inclusion). For exact arguments the radius is at most {@code 2^(3 −
 * bits)} times the result, sums and powers excepted. Where arguments are too wide to say anything (a divisor
 * that may be 0, the logarithm of what may be negative) the answer is the whole line, not an exception: a
 * higher precision may do better.
 *
 * <h2>Where errors come from</h2>
 *
 * <ol>
 * <li><b>Rounding.</b> A midpoint is cut to {@code bits} bits, downwards: less than 1 unit of its last place.
 * The radius is rounded up to 32 bits, and the midpoint is not kept further down than that: more bits would
 * only describe noise.</li>
 * <li><b>Propagation.</b> Sum: r_a + r_b. Product: (|m_a| + r_a) r_b + |m_b| r_a. Quotient: (r_a + |m_a/m_b|
 * r_b)/(|m_b| − r_b). Exponential: e^m (ρ + ρ²) for a radius ρ ≤ 1, since e^ρ − 1 ≤ ρ + ρ²; for a wider
 * argument only 0 ≤ e^x ≤ e^(m+ρ) is said. e^x − 1 for |m| + ρ &lt; 1/2: 2ρ. Logarithm: r/(m − r), since
 * −ln(1 − t) ≤ t/(1 − t). All are rounded up; they are computed in doubles from
 * the leading bits where these suffice ({@code RadiusBounds}), and else in integers.</li>
 * <li><b>Series.</b> They run in fixed point with one unit u = 2^−W, W a few bits above the working
 * precision. Each truncation costs less than u, each tail is bounded by its first omitted term; the sums are
 * derived at the functions: e^t for 0 ≤ t ≤ 1 less than 2 u, artanh(z)/z less than 4 u, (e^x − 1)/x less than
 * 5 u, ln 2 less than 1 u.</li>
 * <li><b>Reduction.</b> x = k ln 2 + t: with x and ln 2 taken to M + 2 more bits than W, |x| &lt; 2^M, t is
 * off by less than 2 u, and e^x by less than 8 u relative to e^t in [1, 2]: W = bits + 6 makes that 1/8 unit
 * of the result, so that its radius is 2. ln x = E ln 2 + ln f, 1/2 ≤ f &lt; 1: less than 6 u with W = bits + 10.
 * Beyond what limbs have, ln f starts from the 53 bits of {@link java.lang.Math#log}, whatever their error; f e^y ≈ 1
 * is computed, and its distance from 1 repairs y to twice as many bits, as often as it takes ({@code BitBurst}, which
 * has e^t, too).</li>
 * </ol>
 *
 * <h2>Small results</h2>
 *
 * ln x near 1, ln(1 + x) and e^x − 1 for small x keep their <em>relative</em> accuracy: either by the series
 * in the small argument, which are then short, or by the general way with as many bits more as the
 * subtraction takes away. Exponents are {@code long}, so that e^(−10^12) is a number like any other;
 * magnitudes beyond 2^(±2^60) widen to a ball around 0 or to the whole line.
 *
 * <h2>Threads</h2>
 *
 * All objects are immutable. The only shared state is ln 2, kept with its precision in one object that is
 * swapped atomically.
 */
package io.github.spinthermo.kernel;
