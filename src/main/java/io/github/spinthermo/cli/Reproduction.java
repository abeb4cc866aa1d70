package io.github.spinthermo.cli;

import io.github.spinthermo.claim.Claims;
import io.github.spinthermo.claim.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks claims on all cores and shows what became of them in order, as soon as it is known. */
final class Reproduction {

    private final Claims claims;
    private final FindingsView view;
    private final Runnable step;

    Reproduction(Claims claims, FindingsView view, Runnable step) {
        this.claims = claims;
        this.view = view;
        this.step = step;
    }

    /** Verdicts that are not expected are told on standard error too. */
    ExitCode run(Optional<String> paper, PrintWriter err) throws IOException {
        ExitCode exit = ExitCode.SUCCESS;
        ExecutorService cores = Executors.newFixedThreadPool(Pipeline.CORES);
        try {
            List<Future<Finding>> findings = claims.printed(paper).stream().map(claim -> cores.submit(() -> {
                Finding finding = claims.check(claim);
                step.run();
                return finding;
            })).toList();
            for (Future<Finding> future : findings) {
                Finding finding = result(future);
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

    private static Finding result(Future<Finding> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
