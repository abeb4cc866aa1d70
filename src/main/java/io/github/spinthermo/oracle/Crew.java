package io.github.spinthermo.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Threads of an oracle. Each takes requests and answers them, until the input ends, or until a request that takes too
 * long is taken from it and answered by somebody else.
 */
final class Crew {

    private final Answers answers;
    private final Intake intake;
    private final OpenTurns open;
    private final List<Thread> threads = new ArrayList<>();

    Crew(Answers answers, Intake intake, OpenTurns open) {
        this.answers = answers;
        this.intake = intake;
        this.open = open;
    }

    /** Sets one more thread to work. */
    void add() {
        Thread thread = new Thread(this::work, "spinthermo-oracle");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Interrupts all threads; they end as soon as they notice. */
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        try {
            Optional<Turn> turn = intake.next();
            while (turn.isPresent() && isAnswered(turn.get())) {
                turn = intake.next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            open.stopBecauseOf(e);
        }
    }

    /** Answers a request, unless that takes so long that somebody else has done it. */
    private boolean isAnswered(Turn turn) throws IOException {
        Answer answer = answers.to(turn);
        boolean isOurs = turn.take();
        if (isOurs) {
            open.answer(turn, answer);
        } else {
            turn.leave();
        }
        return isOurs;
    }
}
