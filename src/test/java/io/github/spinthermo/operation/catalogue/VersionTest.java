package io.github.spinthermo.operation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void isFilledIn() {
        assertThat(Version.read()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
