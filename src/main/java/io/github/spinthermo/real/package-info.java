/**
 * Real numbers whose digits are certain, and what a printed digit means.
 *
 * <h2>What a printed digit means</h2>
 *
 * Every quantity of this library is a definite real number: the exact value of its formula at the exact value
 * of its arguments ({@code "0.1"} is one tenth). What is printed to d digits is <em>that number</em>, rounded
 * to d significant decimal digits, half to even. Not close to it: the last digit is right too. It follows
 * that
 *
 * <ul>
 * <li>the printed number differs from the true one by at most half a unit of its last digit;</li>
 * <li>asking for more digits never changes the digits before, but for that rounding;</li>
 * <li>the result does not depend on the machine, the thread, the order of calls or the digits asked for
 * before;</li>
 * <li>rounding keeps order: a larger value is never printed as a smaller one;</li>
 * <li>{@code 0} is printed for an exact zero only. A number as small as 10^−4340 is printed as such, to all
 * its digits.</li>
 * </ul>
 *
 * <h2>How it is certain</h2>
 *
 * <ol>
 * <li>A {@link io.github.spinthermo.real.Real} answers a working precision with an {@link
 * io.github.spinthermo.real.Enclosure}: an interval that contains the number, with a proof (the kernel's
 * error bounds are derived in its package description). The quantities of this library have enclosures of
 * relative radius at most 2^−bits, however small they are: what a formula cancels is known beforehand and
 * paid for in bits.</li>
 * <li>If both ends of the interval round to the same decimal, that is the answer. If not, the precision rises
 * and the question is asked again (Ziv's strategy). One round is nearly always enough; the chance of a second
 * falls with 2^−20.</li>
 * <li>A value that lies <em>on</em> a rounding boundary would be asked about for ever. Such values occur
 * where a quantity is rational, and these are recognised from the arguments and carried as fractions: n = 2,
 * s = 1/2 at infinite temperature has weights 1/4 and 3/4 exactly, and 1/4 to one digit is {@code 0.2}. The
 * other quantities at rational β ≠ 0 are non-constant rational functions of e^(1/q), which are transcendental
 * (Lindemann) and so never on a boundary, or logarithms and entropies, for which no proof is known.</li>
 * <li>Where a value lies closer to a boundary than any sensible precision shows, structure decides: e_J at β
 * = 10^6 is −J plus something of the size e^(−10^6). An enclosure may carry such a strict bound ("above −J"),
 * and rounding, comparison and sign use it.</li>
 * <li>For anything unforeseen there is a cap of 4 d + 100 000 bits. There the call ends with a {@link
 * io.github.spinthermo.real.PrecisionExhaustedException} that holds the best enclosure. No call runs for
 * ever, and no call answers without certainty.</li>
 * </ol>
 *
 * <h2>Infinite and undefined</h2>
 *
 * Quantities that can be either return an {@link io.github.spinthermo.real.Outcome}. There is no NaN, and no
 * null.
 *
 * <h2>Other number types</h2>
 *
 * {@link io.github.spinthermo.real.Real#toDouble} is correctly rounded too. {@link
 * io.github.spinthermo.real.Real#toApfloat} gives the rounded decimal with its precision set explicitly, in
 * radix 10; Apfloat's global context is neither read for digits nor changed, and no Apfloat arithmetic is
 * part of any enclosure.
 */
package io.github.spinthermo.real;
