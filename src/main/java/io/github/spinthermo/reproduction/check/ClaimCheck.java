package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.kernel.Once;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Check of one claim: values, computed once when first asked for, and statements that they obey or not. Immutable. */
public final class ClaimCheck {

    private final String id;
    private final String form;
    private final Optional<Once<Values>> values;
    private final Predicate<Values> printed;
    private final Predicate<Values> elsewhere;
    private final Predicate<Values> corrected;

    private ClaimCheck(String id, String form, Optional<Once<Values>> values, Predicate<Values> printed,
            Predicate<Values> elsewhere, Predicate<Values> corrected) {
        this.id = id;
        this.form = form;
        this.values = values;
        this.printed = printed;
        this.elsewhere = elsewhere;
        this.corrected = corrected;
    }

    /**
     * Returns the check of a claim that names nothing to compute.
     *
     * @param id the claim
     * @return a check whose verdict is always {@link ClaimVerdict#NOT_CHECKABLE}
     */
    public static ClaimCheck withoutValues(String id) {
        return new ClaimCheck(id, "", Optional.empty(), ClaimCheck::never, ClaimCheck::never, ClaimCheck::never);
    }

    /**
     * Returns the check of a printed statement about values; it holds everywhere, and no correction is known.
     *
     * @param id the claim
     * @param form the text that shows the values: {@code {8}} stands for the next one to 8 digits, {@code {}} for the
     *     next one as a fraction; values that are left over are not shown
     * @param values computes the values
     * @param printed tells whether the values obey the printed statement
     * @return the check
     */
    public static ClaimCheck of(String id, String form, Supplier<Values> values, Predicate<Values> printed) {
        return new ClaimCheck(id, form, Optional.of(new Once<>(values)), printed,
                ClaimCheck::always, ClaimCheck::never);
    }

    private static boolean always(Values values) {
        return true;
    }

    private static boolean never(Values values) {
        return false;
    }

    /**
     * Returns this check with the printed statement for the case in which the condition that it needs is not met.
     *
     * @param statement tells whether the values of that case obey it
     * @return the check
     */
    public ClaimCheck elsewhere(Predicate<Values> statement) {
        return new ClaimCheck(id, form, values, printed, statement, corrected);
    }

    /**
     * Returns this check with the statement that is right in place of the printed one.
     *
     * @param statement tells whether the values obey it
     * @return the check
     */
    public ClaimCheck corrected(Predicate<Values> statement) {
        return new ClaimCheck(id, form, values, printed, elsewhere, statement);
    }

    /**
     * Returns this check with its correction taken back: the printed statement stands for the right one.
     *
     * @return the check, with the same values
     */
    public ClaimCheck uncorrected() {
        return corrected(printed);
    }

    /**
     * Returns the claim that is checked.
     *
     * @return its id, such as {@code L28}
     */
    public String id() {
        return id;
    }

    /**
     * Computes the values, if that was not done before, and decides about the claim.
     *
     * @param source the claim as it is printed
     * @return the values and the verdict
     */
    public ClaimResult check(PrintedClaim source) {
        if (values.isEmpty()) {
            return new ClaimResult(source, "", ClaimVerdict.NOT_CHECKABLE);
        }
        Values ours = values.get().get();
        return new ClaimResult(source, ours.show(form), verdict(ours));
    }

    private ClaimVerdict verdict(Values ours) {
        if (!printed.test(ours)) {
            return corrected.test(ours) ? ClaimVerdict.CORRECTED : ClaimVerdict.REFUTED;
        }
        return elsewhere.test(ours) ? ClaimVerdict.CONFIRMED : ClaimVerdict.CONFIRMED_WITH_CONDITION;
    }
}
