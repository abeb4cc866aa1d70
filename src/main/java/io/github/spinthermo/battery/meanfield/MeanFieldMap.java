package io.github.spinthermo.battery.meanfield;

import org.apache.commons.numbers.core.DD;

/** The map of a cycle from the moments at its start to those at its end. */
interface MeanFieldMap {

    /** Goes through the cycle that begins in a state. */
    MeanFieldCourse run(DD[] before);
}
