package io.github.spinthermo.battery.cavity;

/**
 * A real number of the density matrix of emitters and cavity: the real or the imaginary part of an element
 * ⟨S, M, k|ρ|S, M', k'⟩, all copies of S together, with M + k = M' + k' and M ≥ M'. The other elements follow, as ρ is
 * Hermitian.
 *
 * @param row N/2 − S
 * @param quanta S + M + k, the quanta that S and the cavity can exchange
 * @param place S + M
 * @param other S + M'
 * @param isImaginary whether it is the imaginary part
 */
record CavityElement(int row, int quanta, int place, int other, boolean isImaginary) {

    /** Tells whether the element is the population of a state. */
    boolean isPopulation() {
        return place == other;
    }

    /** Counts the photons of the first state. */
    int photons() {
        return quanta - place;
    }

    /** Counts the photons of the second state. */
    int otherPhotons() {
        return quanta - other;
    }

    /** Counts the excited emitters of the first state. */
    int excitations() {
        return place + row;
    }

    /** Counts the excited emitters of the second state. */
    int otherExcitations() {
        return other + row;
    }

    /** Returns the element with its two states exchanged. */
    CavityElement transposed() {
        return new CavityElement(row, quanta, other, place, isImaginary);
    }

    /** Returns the element with another pair of states in the same rows and of the same quanta. */
    CavityElement at(int newPlace, int newOther) {
        return new CavityElement(row, quanta, newPlace, newOther, isImaginary);
    }

    /** Returns the element that a jump leads to. */
    CavityElement moved(int rows, int moreQuanta, int places) {
        return new CavityElement(row + rows, quanta + moreQuanta, place + places, other + places, isImaginary);
    }

    /** Returns the other of the two parts. */
    CavityElement otherPart() {
        return new CavityElement(row, quanta, place, other, !isImaginary);
    }
}
