package dev.enrollment.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A partner's system that publishes in transactions, and gives some of them up. */
final class PartnerLoad implements AutoCloseable {

    static final String PARTNER = "faults";
    static final String COMMITTED = "partner records committed";
    static final String ABORTED = "partner records of aborted transactions";

    private static final Logger log = LoggerFactory.getLogger(PartnerLoad.class);
    private static final double ABORTED_SHARE = 0.3;
    private static final int LARGEST_TRANSACTION = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE_MILLIS = 600_000;

    private final String bootstrapServers;
    private final Random random;
    private final EventBytes bytes;
    private final PartnerLedger ledger;
    private final Counts counts;
    private final Thread thread = Thread.ofPlatform().name("partner").unstarted(this::run);
    private volatile boolean over;

    PartnerLoad(
            String bootstrapServers,
            long seed,
            EventBytes bytes,
            PartnerLedger ledger,
            Counts counts) {
        this.bootstrapServers = bootstrapServers;
        random = new Random(seed);
        this.bytes = bytes;
        this.ledger = ledger;
        this.counts = counts;
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!over) {
            try (var producer = producer()) {
                producer.initTransactions();
                while (!over) {
                    transact(producer);
                    Await.pause(PAUSE);
                }
            } catch (KafkaException e) {
                // What was in hand may be on the topic or not: neither is claimed.
                log.warn("the partner begins again: {}", e.toString());
                Await.pause(PAUSE);
            }
        }
    }

    private void transact(KafkaProducer<byte[], byte[]> producer) {
        producer.beginTransaction();
        Set<UUID> submissions = new HashSet<>();
        for (int i = random.nextInt(LARGEST_TRANSACTION); i >= 0; i--) {
            UUID submission = new UUID(random.nextLong(), random.nextLong());
            submissions.add(submission);
            send(producer, submission);
        }
        if (random.nextDouble() < ABORTED_SHARE) {
            producer.flush();
            producer.abortTransaction();
            ledger.aborted(submissions);
            submissions.forEach(any -> counts.add(ABORTED));
            return;
        }
        // Nobody reads the records before this.
        long begin = System.nanoTime();
        commit(producer);
        ledger.committed(submissions, begin);
        submissions.forEach(any -> counts.add(COMMITTED));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit tells whether all were written
    private void send(KafkaProducer<byte[], byte[]> producer, UUID submission) {
        producer.send(
                new ProducerRecord<>(
                        Topics.applications(PARTNER),
                        submission.toString().getBytes(US_ASCII),
                        bytes.of(submission, submission, 1)));
    }

    /** A commit whose answer is late may be asked for again. */
    private static void commit(KafkaProducer<byte[], byte[]> producer) {
        while (true) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                log.warn("the partner's commit takes long: {}", e.toString());
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "transactional.id", "partner-" + PARTNER,
                        "max.block.ms", PATIENCE_MILLIS,
                        "delivery.timeout.ms", PATIENCE_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the transaction in hand has ended. */
    void finish() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
