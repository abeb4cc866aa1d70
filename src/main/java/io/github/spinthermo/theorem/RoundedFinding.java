package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;

/**
 * Finding with its numbers rounded, for a person or another program.
 *
 * @param finding what was found
 * @param left the left side to the digits asked for; {@code inf}, {@code -inf} or {@code undefined} where it is
 *     that
 * @param right the right side likewise
 * @param margin the margin likewise
 */
public record RoundedFinding(Finding finding, String left, String right, String margin) {

    /**
     * Rounds the numbers of a finding.
     *
     * @param finding what was found
     * @param precision how many digits
     * @return the rounded finding
     * @throws PrecisionExhaustedException if a digit is not certain at the largest precision
     */
    public static RoundedFinding of(Finding finding, Precision precision) {
        return new RoundedFinding(finding, text(finding.left(), precision), text(finding.right(), precision),
                text(finding.margin(), precision));
    }

    private static String text(Outcome outcome, Precision precision) {
        return outcome instanceof Outcome.Finite finite
                ? finite.value().decimal(precision).toString()
                : outcome.toString();
    }

    /**
     * Returns one line: name, verdict, what is claimed, margin and the digits it took, or the hypothesis that is not
     * met; for a violation a second line with the command that finds the same.
     *
     * @return the text, without a line break at its end; names and verdicts of all theorems take the same width
     */
    public String text() {
        Proposition theorem = finding.theorem();
        String head = pad(theorem.name(), Theorems.longestName()) + "  "
                + pad(finding.verdict().toString(), Verdict.NOT_APPLICABLE.toString().length()) + "  ";
        if (finding.left() instanceof Outcome.Undefined undefined) {
            return head + undefined.reason();
        }
        String conjectured = theorem.isConjectured() ? ", conjectured" : "";
        String line = head + left + " " + finding.relation().orElseThrow() + " " + right + "  margin " + margin
                + "  (" + finding.digits() + " digits" + conjectured + ")";
        return finding.verdict() == Verdict.VIOLATED ? line + "\n    " + finding.command() : line;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
