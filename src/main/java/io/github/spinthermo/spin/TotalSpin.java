package io.github.spinthermo.spin;

import java.math.BigInteger;

/**
 * One value of the total spin of an ensemble.
 *
 * @param value J
 * @param configurations I_J, the number of local configurations with m_1 + … + m_n = J
 * @param multiplicity l_J = I_J − I_{J+1}, how often a block of total spin J occurs
 */
public record TotalSpin(HalfInteger value, BigInteger configurations, BigInteger multiplicity) { }
