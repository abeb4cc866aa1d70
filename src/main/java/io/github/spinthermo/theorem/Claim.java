package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Sign;
import java.util.Optional;

/**
 * Claim of a theorem at a point.
 *
 * @param relation how left and right compare; empty if the hypotheses exclude the point
 * @param reason which hypothesis does; empty if none does
 */
record Claim(Optional<Relation> relation, String reason) {

    static final Claim EQUAL = that(Relation.EQUAL);

    static Claim that(Relation relation) {
        return new Claim(Optional.of(relation), "");
    }

    /** Claims that left − right has a sign. */
    static Claim that(Sign sign) {
        return that(switch (sign) {
            case NEGATIVE -> Relation.LESS;
            case ZERO -> Relation.EQUAL;
            case POSITIVE -> Relation.GREATER;
        });
    }

    static Claim none(String reason) {
        return new Claim(Optional.empty(), reason);
    }
}
