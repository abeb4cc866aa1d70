/**
 * A Dicke quantum battery: N two-level emitters that are charged by a π pulse, stored, and discharged by
 * collective emission, while each of them also decays on its own and the battery ages.
 *
 * <p>A {@link io.github.spinthermo.battery.BatteryProtocol} says what is done; a {@link
 * io.github.spinthermo.battery.Battery} does it, {@link io.github.spinthermo.battery.ExactBattery} by the
 * rate equations of the Dicke basis.
 *
 * <p>The {@code tolerance} of {@link io.github.spinthermo.battery.MeanFieldBattery} is no proven bound but four times
 * the difference of two integrations of all cycles, the second one with 1/32 of the local error, which is the
 * result; 10^−15 is added in each cycle for what is rounded alike in both. More than 10^−9 is refused.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019); everything derived and corrected, see
 * spec 4.
 */
package io.github.spinthermo.battery;
