package dev.enrollment.messaging.receiving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * The sending side as a model: committed rows go out from memory, in any order, some more than
 * once, some not at all; a row is deleted when it has been acknowledged.
 */
final class SimulatedSender {

    record Message(String key, long sequence) {}

    private static final Comparator<Message> BY_NUMBER =
            Comparator.comparing(Message::key).thenComparing(Message::sequence);

    private final Random random;
    private final boolean deletesUnacknowledged;

    /** What a crash leaves: the table and the broker's log. */
    private final TreeSet<Message> outbox = new TreeSet<>(BY_NUMBER);

    private final List<Message> log = new ArrayList<>();

    /** What a crash takes: rows in hand, and acknowledgements not yet acted on. */
    private final List<Message> inHand = new ArrayList<>();

    private final List<Message> acknowledged = new ArrayList<>();

    SimulatedSender(Random random, boolean deletesUnacknowledged) {
        this.random = random;
        this.deletesUnacknowledged = deletesUnacknowledged;
    }

    List<Message> log() {
        return log;
    }

    boolean done() {
        return outbox.isEmpty();
    }

    /** Commits an event; the process may die before it has the row in hand. */
    void commit(Message message) {
        outbox.add(message);
        if (random.nextInt(8) > 0) {
            inHand.add(message);
        }
    }

    /** Sends any row in hand: it arrives or not, and either is told or not. */
    void send() {
        if (inHand.isEmpty()) {
            return;
        }
        Message message = inHand.remove(random.nextInt(inHand.size()));
        int fate = random.nextInt(8);
        if (fate > 0) {
            log.add(message);
        }
        if (fate > 1 || deletesUnacknowledged) {
            acknowledged.add(message);
        }
    }

    void delete() {
        acknowledged.forEach(outbox::remove);
        acknowledged.clear();
    }

    /** Sends again what is in the table, whether or not someone has it in hand. */
    void sweep() {
        inHand.addAll(outbox);
    }

    void crash() {
        inHand.clear();
        acknowledged.clear();
    }
}
