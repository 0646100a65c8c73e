package dev.enrollment.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.enrollment.faults.service.FaultyService;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes numbered events of enrollments drawn at random, at an even rate; some late, some twice,
 * and among them some that cannot be read.
 */
final class Load implements AutoCloseable {

    static final String EVENTS = "events sent";
    static final String LATE = "events sent late, behind their successors";
    static final String REPEATED = "events sent twice";
    static final String WAITING = "events that wait for a fact on another topic";
    static final String GARBAGE = "unreadable records sent";

    private static final List<Garbage> KINDS = List.of(Garbage.values());
    private static final int ENROLLMENTS = 200;
    private static final double PER_SECOND = 100;
    private static final double GARBAGE_SHARE = 0.01;
    private static final double LATE_SHARE = 0.03;
    private static final double REPEATED_SHARE = 0.03;
    private static final int LONGEST_DELAY = 3 * ENROLLMENTS;
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(90);

    /** A record to be sent when so many others have been. */
    private record Due(long at, UUID id, ProducerRecord<byte[], byte[]> record)
            implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            return Long.compare(at, other.at);
        }
    }

    private final UUID[] enrollments;
    private final Random random;
    private final EventBytes bytes;
    private final Sender sender;
    private final Ledger ledger;
    private final Counts counts;
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final Thread thread = Thread.ofPlatform().name("load").unstarted(this::run);
    private volatile boolean over;

    Load(long seed, EventBytes bytes, Sender sender, Ledger ledger, Counts counts) {
        this.random = new Random(seed);
        this.bytes = bytes;
        this.sender = sender;
        this.ledger = ledger;
        this.counts = counts;
        enrollments = Stream.generate(this::randomId).limit(ENROLLMENTS).toArray(UUID[]::new);
    }

    void start() {
        thread.start();
    }

    private void run() {
        long begin = System.nanoTime();
        for (long i = 0; !over; i++) {
            long wait = begin + Math.round(i * 1e9 / PER_SECOND) - System.nanoTime();
            LockSupport.parkNanos(wait);
            sendNext(i);
            while (!due.isEmpty() && due.peek().at() <= i) {
                send(due.remove());
            }
        }
        while (!due.isEmpty()) {
            send(due.remove());
        }
    }

    private void sendNext(long i) {
        UUID enrollmentId = enrollments[random.nextInt(enrollments.length)];
        if (random.nextDouble() < GARBAGE_SHARE) {
            sendGarbage(enrollmentId);
            return;
        }
        UUID eventId = randomId();
        long number = ledger.draw(enrollmentId, eventId);
        counts.add(EVENTS);
        var record = record(enrollmentId, bytes.of(enrollmentId, eventId, number));
        double fate = random.nextDouble();
        long later = i + 1 + random.nextInt(LONGEST_DELAY);
        if (fate < LATE_SHARE) {
            counts.add(LATE);
            due.add(new Due(later, eventId, record));
            return;
        }
        if (fate < LATE_SHARE + REPEATED_SHARE) {
            counts.add(REPEATED);
            due.add(new Due(later, eventId, record));
        }
        send(new Due(i, eventId, record));
    }

    @SuppressWarnings("NullAway") // key and value may be null, as on Kafka
    private void sendGarbage(UUID enrollmentId) {
        Garbage kind = KINDS.get(random.nextInt(KINDS.size()));
        UUID id = randomId();
        // With the number of the next event: what is wrongly read would take its place.
        byte[] event = bytes.of(enrollmentId, id, ledger.lastNumber(enrollmentId) + 1);
        byte[] key = kind.key(enrollmentId.toString().getBytes(US_ASCII), random);
        var record = new ProducerRecord<>(Topics.ACCOUNTS, key, kind.value(event, random));
        record.headers().add("kind", kind.name().getBytes(US_ASCII)).add("none", null);
        ledger.drawGarbage(id);
        counts.add(GARBAGE);
        Bytes sent = Bytes.of(record);
        sender.send(record, at -> ledger.acknowledgedGarbage(id, at, sent));
    }

    /** From now on events name this schema. */
    void name(int schemaId) {
        bytes.name(schemaId);
    }

    /** The only event of an enrollment, which waits for a fact. */
    UUID sendWaiting() {
        UUID enrollmentId = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        ledger.draw(enrollmentId, eventId);
        counts.add(WAITING);
        byte[] event = bytes.waiting(enrollmentId, eventId, FaultyService.WAITS);
        send(new Due(0, eventId, record(enrollmentId, event)));
        return enrollmentId;
    }

    /** The fact; may wait for the brokers. */
    void sendFact(UUID enrollmentId) {
        byte[] key = enrollmentId.toString().getBytes(US_ASCII);
        sender.send(
                new ProducerRecord<>(Topics.NOTIFICATIONS, key, bytes.fact(enrollmentId)),
                at -> {});
    }

    private void send(Due next) {
        sender.send(next.record(), at -> ledger.acknowledged(next.id()));
    }

    private static ProducerRecord<byte[], byte[]> record(UUID enrollmentId, byte[] event) {
        return new ProducerRecord<>(
                Topics.ACCOUNTS, enrollmentId.toString().getBytes(US_ASCII), event);
    }

    private UUID randomId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Sends what is still due; returns when all is acknowledged, or too much time has passed. */
    void finish() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Await.comesTrue(ANSWER_LIMIT, ledger::isSettled);
    }

    @Override
    public void close() {
        over = true;
        sender.close();
    }
}
