package io.github.spinthermo.cli;

import io.github.spinthermo.claim.Claims;
import io.github.spinthermo.claim.Finding;
import io.github.spinthermo.claim.PrintedClaim;
import io.github.spinthermo.cost.Budget;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks claims on all cores and shows what became of them in order, as soon as it is known. */
final class Reproduction {

    private final Claims claims;
    private final Budget budget;
    private final FindingsView view;
    private final Runnable step;

    Reproduction(Claims claims, Budget budget, FindingsView view, Runnable step) {
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
            List<CompletableFuture<Finding>> findings = claims.printed(paper).stream()
                    .map(claim -> CompletableFuture.supplyAsync(() -> check(claim), cores)).toList();
            for (CompletableFuture<Finding> future : findings) {
                Finding finding = Pipeline.result(future);
                view.show(finding);
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

    private Finding check(PrintedClaim claim) {
        Finding finding = budget.limit("claim", claim.id(), () -> claims.check(claim));
        step.run();
        return finding;
    }
}
