package io.github.spinthermo.initial;

import java.util.List;
import java.util.Optional;

/** The state of the copies of all total spins, as far as it is computed. */
interface CopyState {

    /** Returns how the weights lie on the copies; empty where that is not computed. */
    Optional<Copies> copies();

    /** Returns the eigenvalues of the Λ_J that are not exactly 0; empty where they are not computed. */
    Optional<List<CopyLevel>> positive();

    /** Returns all eigenvalues of the Λ_J of total spins with a weight; empty where they are not computed. */
    Optional<List<CopyLevel>> levels();
}
