package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.SpinDomain;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(SpinDomain.class)
class HalfIntegerProperties {

    @Property
    void everyFormIsReadBack(@ForAll HalfInteger number) {
        BigDecimal decimal = BigDecimal.valueOf(number.twice()).divide(BigDecimal.valueOf(2));
        assertThat(HalfInteger.parse(number.toString())).isEqualTo(number);
        assertThat(HalfInteger.parse(number.twice() + "/2")).isEqualTo(number);
        assertThat(HalfInteger.parse(decimal.toPlainString())).isEqualTo(number);
        assertThat(HalfInteger.of(decimal)).isEqualTo(number);
        assertThat(HalfInteger.of(decimal.setScale(30))).isEqualTo(number).hasSameHashCodeAs(number);
    }

    @Property
    void shownInLowestTerms(@ForAll HalfInteger number) {
        assertThat(number.toString().endsWith("/2")).isNotEqualTo(number.isInteger());
        assertThat(number.isInteger()).isEqualTo(number.twice() % 2 == 0);
        assertThat(number.dimension()).isEqualTo(BigInteger.valueOf(number.twice()).add(BigInteger.ONE));
    }

    @Property
    void orderAndSign(@ForAll HalfInteger a, @ForAll HalfInteger b) {
        assertThat(a.compareTo(b)).isEqualTo(Long.compare(a.twice(), b.twice()));
        assertThat(a.negate().twice()).isEqualTo(-a.twice());
        assertThat(a.abs().twice()).isEqualTo(Math.abs(a.twice()));
        assertThat(a.negate().abs()).isEqualTo(a.abs());
    }
}
