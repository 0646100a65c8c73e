package dev.enrollment.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what a crash or a broken connection left in the outbox. Any instance may; rows that
 * another one has locked are passed over. What is sent twice that way the receiver tells by its
 * sequence number.
 */
final class Sweeper {

    /** Like the publisher: before, and after, whatever appends. */
    static final int PHASE = 1;

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
    private static final int LIMIT = 500;
    private static final long ANSWER_SECONDS = 30;

    private final OutboxTable table;
    private final Broker broker;
    private final Publisher publisher;
    private final TransactionTemplate transaction;
    private final Duration minAge;
    private final Duration interval;

    Sweeper(
            OutboxTable table,
            Broker broker,
            Publisher publisher,
            TransactionTemplate transaction,
            MessagingProperties.Sweep sweep) {
        this.table = table;
        this.broker = broker;
        this.publisher = publisher;
        this.transaction = transaction;
        this.minAge = sweep.minAge();
        this.interval = sweep.interval();
    }

    /** One look; waits when there is little to do. */
    void round() throws InterruptedException {
        Integer claimed = transaction.execute(status -> sweep());
        if (claimed == null || claimed < LIMIT) {
            Thread.sleep(interval.toMillis());
        }
    }

    private int sweep() {
        List<OutboxRow> claimed = table.claimOlderThan(minAge, LIMIT);
        List<OutboxRow> abandoned =
                claimed.stream().filter(row -> !publisher.holds(row.id())).toList();
        if (!abandoned.isEmpty()) {
            List<UUID> sent = send(abandoned);
            table.delete(sent);
            log.info("published {} of {} messages left behind", sent.size(), abandoned.size());
        }
        return abandoned.size();
    }

    private List<UUID> send(List<OutboxRow> rows) {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            CompletableFuture<Boolean> failed = new CompletableFuture<>();
            answers.add(failed.completeOnTimeout(true, ANSWER_SECONDS, TimeUnit.SECONDS));
            broker.send(row, failed::complete);
        }
        List<UUID> sent = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (!failed(answers.get(i))) {
                sent.add(rows.get(i).id());
            }
        }
        return sent;
    }

    private static boolean failed(CompletableFuture<Boolean> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            return true;
        }
    }
}
