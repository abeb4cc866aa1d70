package io.github.spinthermo.reproduction.check;

/**
 * A claim as a paper makes it.
 *
 * @param id a letter of the paper and a number
 * @param paper the paper, by its first author and year
 * @param where equation, figure or section
 * @param claim what is claimed
 * @param printed the value or relation that is printed
 * @param quantity what of the library it is compared with
 * @param parameters where it is compared
 * @param expected the verdict that is expected
 * @param note what is right, or when; may be empty
 */
public record PrintedClaim(String id, String paper, String where, String claim, String printed, String quantity,
        String parameters, ClaimVerdict expected, String note) { }
