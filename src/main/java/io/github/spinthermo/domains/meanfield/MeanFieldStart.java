package io.github.spinthermo.domains.meanfield;

import java.util.List;

/**
 * The start of two or three domains, all checked.
 *
 * @param sizes N_i
 * @param excitations n_i
 */
public record MeanFieldStart(List<Long> sizes, List<Long> excitations) {

    /** Counts the domains. */
    int domains() {
        return sizes.size();
    }
}
