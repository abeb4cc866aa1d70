package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.output.ClaimRow;
import io.github.spinthermo.cli.output.View;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.reproduction.Claims;
import io.github.spinthermo.reproduction.check.ClaimResult;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import io.github.spinthermo.grid.Pipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks claims on all cores and shows what became of them in order, as soon as it is known. */
final class Reproduction {

    private final Claims claims;
    private final Budget budget;
    private final View view;
    private final Runnable step;

    Reproduction(Claims claims, Budget budget, View view, Runnable step) {
        this.claims = claims;
        this.budget = budget;
        this.view = view;
        this.step = step;
    }

    /** Verdicts that are not expected are told on standard error too. */
    ExitCode run(Optional<String> paper, PrintWriter err) throws IOException {
        ExitCode exit = ExitCode.SUCCESS;
        ExecutorService cores = Executors.newFixedThreadPool(Pipeline.CORES);
        try {
            List<CompletableFuture<ClaimResult>> findings = claims.printed(paper).stream()
                    .map(claim -> CompletableFuture.supplyAsync(() -> check(claim), cores)).toList();
            for (CompletableFuture<ClaimResult> future : findings) {
                ClaimResult finding = Pipeline.result(future);
                view.show(Map.of(), ClaimRow.of(finding));
                if (!finding.isExpected()) {
                    exit = ExitCode.DIFFERENCE;
                    err.println(finding.printed().id() + " is " + finding.verdict() + "; expected was "
                            + finding.printed().expected());
                }
            }
            view.finish();
        } finally {
            cores.shutdownNow();
        }
        return exit;
    }

    private ClaimResult check(PrintedClaim claim) {
        ClaimResult finding = budget.limit("claim", claim.id(), () -> claims.check(claim));
        step.run();
        return finding;
    }
}
