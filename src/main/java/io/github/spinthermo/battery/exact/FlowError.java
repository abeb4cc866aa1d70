package io.github.spinthermo.battery.exact;

/** The bounds on what is wrong with the quanta that flow in a cycle, in the precision in which they are counted. */
interface FlowError {

    /** Bounds the error of energies over N where populations err by so much in the 1-norm, for the largest energy. */
    double ofPopulations(double error, double mostEnergy);

    /** Bounds the error of energies over N by sums over the levels, for the largest energy and sum of what is given. */
    double ofSums(double mostEnergy, double mostGiven);

    /** Bounds that of the variance, for each unit of that of the populations, where so much at most is released. */
    double spread(double mostReleased);

    /** Bounds that of the square of the mean by sums over the levels. */
    double ofSquare(double mostReleased);
}
