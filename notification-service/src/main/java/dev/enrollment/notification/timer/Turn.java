package dev.enrollment.notification.timer;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.notification.Mailroom;
import dev.enrollment.notification.Written;
import dev.enrollment.notification.timer.Intray.Papers;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What one turn of the sending loop does, by one commit where nothing fails. A hand-over that
 * cannot be written is refused; a result exists here alone and is offered again.
 */
@Component
class Turn {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);
    private static final int RECOVERED_AT_ONCE = 100;

    private final String owner = UUID.randomUUID().toString();
    private final Mailroom mailroom;
    private final Intray intray;
    private final Rounds rounds;
    private final CommitBell bell;

    Turn(Mailroom mailroom, Intray intray, Rounds rounds, CommitBell bell) {
        this.mailroom = mailroom;
        this.intray = intray;
        this.rounds = rounds;
        this.bell = bell;
    }

    void take() {
        Papers papers = intray.take();
        int room = rounds.room();
        int claims = room > 0 && bell.hasRung() ? room : 0;
        if (claims == 0 && papers.isEmpty()) {
            return;
        }
        try {
            write(papers, claims);
        } catch (RuntimeException spoiled) {
            if (claims > 0) {
                bell.ringNow();
            }
            RuntimeException trouble = apart(papers, spoiled);
            if (trouble != null) {
                throw trouble;
            }
        }
    }

    /** Takes back what fell silent, and has the next turn look for what nobody rang for. */
    void lookAround() {
        bell.ringNow();
        rounds.closeIdle();
        mailroom.recover(RECOVERED_AT_ONCE);
    }

    private void write(Papers papers, int claims) {
        Written written = mailroom.write(papers.batch(), owner, claims);
        papers.end(written.handedOver());
        rounds.begin(written.assignments());
        if (claims > 0 && written.assignments().size() == claims) {
            bell.ringNow();
        }
    }

    /**
     * Writes each for itself, so that one that is at fault does not spoil the others; returns what
     * still stands in the way. Trouble that passes concerns them all.
     */
    private @Nullable RuntimeException apart(Papers papers, RuntimeException spoiled) {
        RuntimeException inTheWay = papers.isEmpty() || Trouble.passes(spoiled) ? spoiled : null;
        for (Papers one : papers.apart()) {
            RuntimeException failure =
                    inTheWay != null && Trouble.passes(inTheWay) ? inTheWay : failure(one);
            if (failure != null) {
                one.end(Set.of());
                intray.putBack(one.outcomes());
                if (Trouble.passes(failure) || !one.outcomes().isEmpty()) {
                    inTheWay = failure;
                } else {
                    log.error("A letter cannot be handed over, {}", failure.getClass().getName());
                }
            }
        }
        return inTheWay;
    }

    private @Nullable RuntimeException failure(Papers one) {
        try {
            write(one, 0);
            return null;
        } catch (RuntimeException alone) {
            return alone;
        }
    }
}
