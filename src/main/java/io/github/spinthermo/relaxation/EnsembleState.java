package io.github.spinthermo.relaxation;

import io.github.spinthermo.ladder.LadderState;
import java.util.List;

/**
 * The populations of all blocks at a time.
 *
 * @param time t
 * @param blocks the conditional populations, in the order of the blocks
 */
record EnsembleState(double time, List<LadderState> blocks) { }
