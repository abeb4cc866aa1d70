package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;

/**
 * Parameters of a block.
 *
 * @param totalSpin J
 * @param beta x
 */
public record BlockInput(HalfInteger totalSpin, InverseTemperature beta) {

    /**
     * Returns a block that has computed nothing yet.
     *
     * @return a new block
     */
    public Block block() {
        return Block.of(totalSpin, beta);
    }
}
