/**
 * A Dicke quantum battery: N two-level emitters that are charged by a π pulse, stored, and discharged by
 * collective emission, while each of them also decays on its own and the battery ages.
 *
 * <p>A {@link io.github.spinthermo.battery.BatteryProtocol} says what is done; a {@link
 * io.github.spinthermo.battery.Battery} does it, {@link io.github.spinthermo.battery.ExactBattery} by the
 * rate equations of the Dicke basis.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019); everything derived and corrected, see
 * spec 4.
 */
package io.github.spinthermo.battery;
