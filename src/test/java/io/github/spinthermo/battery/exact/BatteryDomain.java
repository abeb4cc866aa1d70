package io.github.spinthermo.battery.exact;

import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.ExactBattery;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Batteries of a few emitters with rates and durations from 0 to very large. */
class BatteryDomain extends DomainContextBase {

    private static Arbitrary<Double> zeroTo(double largest) {
        return Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 1).ofScale(4),
                Arbitraries.doubles().between(0, largest).ofScale(3));
    }

    @Provide
    Arbitrary<BatteryProtocol> protocols() {
        return Combinators.combine(Arbitraries.longs().between(1, 24), zeroTo(1000), zeroTo(4), zeroTo(3),
                zeroTo(3)).as(BatteryProtocol::new);
    }

    @Provide
    Arbitrary<ExactBattery> batteries() {
        Arbitrary<Double> sometimes = Arbitraries.oneOf(Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, 2).ofScale(3));
        return Combinators.combine(Arbitraries.longs().between(1, 12), zeroTo(20), zeroTo(4), zeroTo(1),
                zeroTo(1)).as(BatteryProtocol::new)
                .flatMap(protocol -> Combinators.combine(sometimes, sometimes).as((dephasing, pumping) ->
                        ExactBattery.of(protocol).withDephasing(dephasing).withPumping(pumping)));
    }
}
