package io.github.spinthermo.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.catalogue.Operations;
import org.junit.jupiter.api.Test;

/** Random requests of every operation that computes: a new one is not left out of the campaign. */
class RandomRequestsTest {

    @Test
    void everyOperationHasSome() {
        RandomRequests requests = new RandomRequests(1);
        assertThat(Operations.all()).filteredOn(operation -> !operation.name().equals("about"))
                .allSatisfy(operation -> assertThat(requests.next(operation.name()).parameters().keySet())
                        .isNotEmpty().allMatch(operation.parameterNames()::contains));
    }
}
