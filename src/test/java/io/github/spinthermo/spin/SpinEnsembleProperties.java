package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.testing.Sector;
import io.github.spinthermo.testing.SpinDomain;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(SpinDomain.class)
class SpinEnsembleProperties {

    /** Checks (ns+1)² pairs (J, m) for integer ns, (ns+1/2)(ns+3/2) for half-integer ns, 2s+1 for n = 1 (errata). */
    @Property
    void countOfPairs(@ForAll SpinEnsemble ensemble) {
        long twice = ensemble.largestTotalSpin().twice();
        long expected = ensemble.n() == 1 ? ensemble.localDimension()
                : twice % 2 == 0 ? (twice / 2 + 1) * (twice / 2 + 1)
                : (twice + 1) * (twice + 3) / 4;
        assertThat(ensemble.totalSpins().mapToLong(j -> j.twice() + 1).sum()).isEqualTo(expected);
    }

    @Property
    void totalSpinsRunInStepsOfOne(@ForAll SpinEnsemble ensemble) {
        List<HalfInteger> totalSpins = ensemble.totalSpins().toList();
        assertThat(totalSpins).hasSize((int) ensemble.totalSpinCount());
        assertThat(totalSpins.get(0)).isEqualTo(ensemble.smallestTotalSpin());
        assertThat(totalSpins.get(totalSpins.size() - 1)).isEqualTo(ensemble.largestTotalSpin());
        for (int i = 1; i < totalSpins.size(); i++) {
            assertThat(totalSpins.get(i).twice() - totalSpins.get(i - 1).twice()).isEqualTo(2);
        }
    }

    @Property
    void totalSpinsAreAdmissibleAndTheirNeighboursAreNot(@ForAll Sector sector) {
        SpinEnsemble ensemble = sector.ensemble();
        HalfInteger totalSpin = sector.totalSpin();
        assertThat(ensemble.largestTotalSpin().twice() - 2 * ensemble.stepsBelowLargest(totalSpin))
                .isEqualTo(totalSpin.twice());
        long[] others = {totalSpin.twice() + 1, -totalSpin.twice() - 2,
                ensemble.largestTotalSpin().twice() + 2};
        for (long other : others) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ensemble.stepsBelowLargest(HalfInteger.ofTwice(other)))
                    .matches(e -> e.parameter().equals("J"));
        }
    }
}
