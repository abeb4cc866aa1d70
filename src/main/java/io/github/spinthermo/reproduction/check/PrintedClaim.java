package io.github.spinthermo.reproduction.check;

/**
 * Claim as a paper makes it.
 *
 * @param id the first letter of the paper's first author and a number, such as {@code L28}
 * @param paper the first author and the year, such as {@code latune-2019}
 * @param where the equation, figure or section
 * @param claim the claim in words
 * @param printed the printed value or relation
 * @param quantity the operation or quantity of the library that it is compared with
 * @param parameters the parameters at which it is compared
 * @param expected the expected verdict
 * @param note what is right instead, or under which condition; may be empty
 */
public record PrintedClaim(String id, String paper, String where, String claim, String printed, String quantity,
        String parameters, ClaimVerdict expected, String note) { }
