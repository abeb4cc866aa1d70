package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.text.RawValue;
import java.util.function.Function;

/**
 * The answers to lines of requests, each within the time allowed, as far as computations end where they are
 * interrupted. Several threads may ask for them at the same time.
 */
class Answers {

    /** Seconds after its deadline in which an interrupted computation should have ended. */
    private static final double GRACE = 1;

    /** Time, in seconds, that is as good as unlimited and still fits into nanoseconds. */
    private static final double LONGEST = 1e9;

    private final Function<String, Operation> operations;
    private final Budget budget;
    private final Session session;
    private final int threads;
    private final GridAnswers grids;

    /** Makes answers from operations, which a function finds by their names or refuses by an exception. */
    Answers(Function<String, Operation> operations, Budget budget, Session session, int threads) {
        this.operations = operations;
        this.budget = budget;
        this.session = session;
        this.threads = threads;
        this.grids = new GridAnswers(threads);
    }

    /** Returns the number of threads that work on answers at the same time. */
    int threads() {
        return threads;
    }

    /** Returns the reading of nanoTime from which on a request that arrives now is overdue. */
    long end() {
        double seconds = Math.min(budget.seconds() + GRACE, LONGEST);
        return System.nanoTime() + (long) (seconds * 1e9);
    }

    Answer to(Turn turn) {
        LineReader.Line line = turn.line();
        return switch (line.kind()) {
            case TOO_LONG -> Answer.of(Request.NO_ID, Failure.lineTooLong());
            case NOT_UTF8 -> Answer.of(Request.NO_ID, Failure.badJson("the line is not UTF-8"));
            default -> to(line.text(), turn);
        };
    }

    private Answer to(String line, Turn turn) {
        Request request;
        try {
            request = RequestReader.read(line);
        } catch (BadJsonException e) {
            return Answer.of(e.id(), Failure.badJson(e.getMessage()));
        }
        turn.isOf(request);
        try {
            return to(request, turn);
        } catch (OutOfMemoryError e) {
            session.forget();
            return Answer.of(request.id(), Failure.outOfMemory());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return Answer.of(request.id(), Failure.of(e));
        }
    }

    private Answer to(Request request, Turn turn) {
        Budget running = budget.started();
        Operation operation = operation(request);
        turn.isFor("op", operation.name());
        Axes axes = running.limit("op", operation.name(), () -> Axes.of(operation, request.parameters()));
        return axes.isGrid()
                ? grids.to(request.id(), operation, axes, running, turn)
                : to(request, operation, running, turn);
    }

    private Answer to(Request request, Operation operation, Budget running, Turn turn) {
        Arguments arguments =
                running.limit("op", operation.name(), () -> Arguments.read(operation, request.parameters()));
        Plan plan = operation.plan(arguments, running, session);
        Budget rest = running.extended(turn.begin(plan.demand().estimate()));
        turn.isFor(plan.demand().parameter(), plan.demand().value());
        plan.admit(rest);
        return Answer.of(request.id(), operation, arguments, plan.answer(rest, share -> { }));
    }

    private Operation operation(Request request) {
        RawValue op = request.op().orElseThrow(() ->
                InvalidInputException.ofName("missing-parameter", "op", "is missing (the name of an operation)"));
        return operations.apply(op.form() == RawValue.Form.STRING ? op.text() : "(" + op.text() + ")");
    }

    /** Returns the answer to a request that does not end although it was interrupted. */
    Answer tooLate(Turn turn) {
        session.forget();
        return Answer.of(turn.id(), Failure.of(turn.overdue(budget)));
    }
}
