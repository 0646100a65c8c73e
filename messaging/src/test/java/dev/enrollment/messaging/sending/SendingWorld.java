package dev.enrollment.messaging.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.messaging.storage.Stream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * The sending side under one seed: the module's own {@link Broker}, {@link InOrder}, {@link
 * TroubledTopics} and {@link Backlog} over tables that are maps and a producer that does what the
 * seed says. Topics come and go, rights too, some messages are too large, the process dies between
 * any two steps.
 */
final class SendingWorld {

    /** What a run may be made to do wrong, to see that it shows. */
    enum Flaw {
        NONE,
        /** The old rule: a row that is not complete stays, and is sent whole once more. */
        WHOLE_ROW_AGAIN,
        LATER_ONES_OVERTAKE,
        FAILURES_FORGOTTEN,
        TOO_LARGE_STOPS_ITS_TOPIC
    }

    static final List<String> TOPICS = List.of("a", "b", "c", "d");
    private static final List<String> KEYS = List.of("1", "2");
    private static final String TOO_LARGE = "too large";
    private static final int ROWS_AT_ONCE = 2;

    private final Random random;
    private final Flaw flaw;

    /** What a crash leaves. */
    private final TreeMap<Integer, List<OutboxMessage>> outbox = new TreeMap<>();

    private final Map<Stream, TreeMap<Long, OutboxMessage>> unsent = new TreeMap<>();
    private final Set<Long> parked = new HashSet<>();
    private final Map<String, @Nullable RuntimeException> topicFaults = new HashMap<>();
    private final Map<Stream, List<Long>> log = new HashMap<>();
    private final Map<Stream, List<Long>> committed = new HashMap<>();
    private final Set<Long> discarded = new HashSet<>();
    private final Map<Long, Integer> lifeOfAnswer = new HashMap<>();
    private long clock;
    private int nextRow;
    private long nextMessage = 1;
    private int life;

    /** What a crash takes. */
    private Deque<Integer> waiting = new ArrayDeque<>();

    private Map<Integer, Outcome> answered = new TreeMap<>();
    private Map<Integer, List<OutboxMessage>> inHand = new TreeMap<>();
    private Map<String, Deque<Runnable>> pending = new HashMap<>();
    private TroubledTopics topics = new TroubledTopics(() -> clock);
    private Backlog backlog = newBacklog();
    private Broker broker = newBroker();
    private @Nullable String violation;

    SendingWorld(long seed, Flaw flaw) {
        random = new Random(seed);
        this.flaw = flaw;
    }

    Optional<String> violation() {
        return Optional.ofNullable(violation);
    }

    /** One transaction with messages to some topics. */
    void commit() {
        int row = nextRow++;
        List<OutboxMessage> messages = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String topic = TOPICS.get(random.nextInt(TOPICS.size()));
            String type = random.nextInt(12) == 0 ? TOO_LARGE : "fits";
            OutboxMessage message = message(nextMessage++, topic, anyKey(), type);
            messages.add(message);
            committed
                    .computeIfAbsent(message.stream(), any -> new ArrayList<>())
                    .add(number(message));
        }
        outbox.put(row, messages);
        if (!unsent.isEmpty()) {
            backlog.sign();
        }
        if (random.nextInt(6) > 0) {
            offer(row);
        }
    }

    private void offer(int row) {
        if (inHand.putIfAbsent(row, outbox.getOrDefault(row, List.of())) == null) {
            waiting.add(row);
        }
    }

    /** The publisher's next row. */
    void send() {
        Integer row = waiting.poll();
        if (row != null) {
            List<OutboxMessage> messages = inHand.getOrDefault(row, List.of());
            Broker.Order order =
                    flaw == Flaw.LATER_ONES_OVERTAKE
                            ? new FirstTries(topics, newBacklog())
                            : new InOrder(topics, backlog, backlog.blocked(messages));
            broker.send(messages, order, outcome -> answered.put(row, outcome));
        }
    }

    /** The broker answers the oldest record of a topic. */
    void answer(String topic) {
        Runnable next = pending.getOrDefault(topic, new ArrayDeque<>()).poll();
        if (next != null) {
            next.run();
        }
    }

    /** The publisher's transactions: complete rows are deleted, the others settled. */
    void settle() {
        List<Integer> rows = new ArrayList<>(answered.keySet());
        if (rows.isEmpty()) {
            return;
        }
        int row = rows.get(random.nextInt(rows.size()));
        Outcome outcome = answered.getOrDefault(row, new Outcome(List.of(), List.of()));
        answered.remove(row);
        inHand.remove(row);
        if (flaw == Flaw.WHOLE_ROW_AGAIN && !outcome.complete()) {
            backlog.settled(outcome.unsentStreams());
            return;
        }
        if (outbox.remove(row) != null && flaw != Flaw.FAILURES_FORGOTTEN) {
            outcome.unsent().forEach(this::setAside);
        }
        backlog.settled(outcome.unsentStreams());
    }

    private void setAside(Outcome.Unsent left) {
        OutboxMessage message = left.message();
        unsent.computeIfAbsent(message.stream(), any -> new TreeMap<>())
                .put(number(message), message);
        if (left.why().kind() == NotSent.Kind.MESSAGE_REFUSED) {
            parked.add(number(message));
        }
    }

    /** Takes over what nobody has in hand. */
    void sweep() {
        outbox.keySet().stream()
                .filter(row -> !inHand.containsKey(row))
                .limit(ROWS_AT_ONCE)
                .toList()
                .forEach(this::offer);
    }

    /** The resender's look at one topic; waits for the answers. */
    void resend(String topic) {
        backlog.look();
        if (!topics.mayTry(topic)) {
            return;
        }
        List<OutboxMessage> heads =
                unsent.values().stream()
                        .map(stream -> stream.firstEntry().getValue())
                        .filter(head -> head.topic().equals(topic))
                        .filter(head -> !parked.contains(number(head)))
                        .limit(topics.of(topic) == null ? 10 : 1)
                        .toList();
        if (heads.isEmpty()) {
            return;
        }
        CompletableFuture<Outcome> told = new CompletableFuture<>();
        broker.send(heads, new FirstTries(topics, backlog), told::complete);
        while (!told.isDone()) {
            answer(topic);
        }
        told.join().sent().forEach(this::forget);
        told.join().unsent().stream()
                .filter(left -> left.why().kind() == NotSent.Kind.MESSAGE_REFUSED)
                .forEach(left -> parked.add(number(left.message())));
    }

    private void forget(OutboxMessage message) {
        unsent.computeIfPresent(
                message.stream(),
                (any, stream) -> {
                    stream.remove(number(message));
                    return stream.isEmpty() ? null : stream;
                });
    }

    /** The operator gives up what is too large. */
    void discardParked() {
        List<OutboxMessage> all =
                unsent.values().stream().flatMap(stream -> stream.values().stream()).toList();
        all.stream()
                .filter(message -> parked.contains(number(message)))
                .forEach(
                        message -> {
                            discarded.add(number(message));
                            forget(message);
                        });
    }

    void crash() {
        life++;
        waiting = new ArrayDeque<>();
        answered = new TreeMap<>();
        inHand = new TreeMap<>();
        pending = new HashMap<>();
        topics = new TroubledTopics(() -> clock);
        backlog = newBacklog();
        broker = newBroker();
    }

    void passTime() {
        clock += random.nextInt(40_000) * 1_000_000L;
    }

    void changeTopic(String topic) {
        topicFaults.put(
                topic,
                switch (random.nextInt(4)) {
                    case 0 ->
                            new TimeoutException(
                                    "no metadata", new UnknownTopicOrPartitionException());
                    case 1 -> new TopicAuthorizationException(Set.of(topic));
                    case 2 -> new TimeoutException("no answer");
                    default -> null;
                });
    }

    void heal(String topic) {
        topicFaults.remove(topic);
    }

    boolean isWell(String topic) {
        return topicFaults.get(topic) == null;
    }

    boolean isEmpty() {
        return outbox.isEmpty() && unsent.isEmpty();
    }

    /** What a well topic still lacks, but for what waits behind a message that is too large. */
    boolean isServed(String topic) {
        return committed.entrySet().stream()
                .filter(stream -> stream.getKey().topic().equals(topic))
                .allMatch(stream -> served(stream.getKey(), stream.getValue()));
    }

    private boolean served(Stream stream, List<Long> all) {
        List<Long> arrived = log.getOrDefault(stream, List.of());
        for (long number : all) {
            if (parked.contains(number) && !discarded.contains(number)) {
                return true;
            }
            if (!arrived.contains(number) && !discarded.contains(number)) {
                return false;
            }
        }
        return true;
    }

    private Backlog newBacklog() {
        return new Backlog(this::streamsUnsent, unsent::isEmpty);
    }

    private List<Stream> streamsUnsent(Collection<Stream> asked) {
        return asked.stream().filter(unsent::containsKey).toList();
    }

    private Broker newBroker() {
        int born = life;
        @SuppressWarnings("unchecked")
        Producer<byte[], byte[]> producer =
                (Producer<byte[], byte[]>)
                        Proxy.newProxyInstance(
                                Producer.class.getClassLoader(),
                                new Class<?>[] {Producer.class},
                                (proxy, method, arguments) ->
                                        sent(
                                                born,
                                                (ProducerRecord<?, ?>) arguments[0],
                                                (Callback) arguments[1]));
        return new Broker(producer, "world", topics);
    }

    /** Refused at once, or answered later: then it is on the topic, whether or not that is told. */
    @SuppressWarnings("NullAway") // metadata and exception are null in turn
    private Future<?> sent(int born, ProducerRecord<?, ?> record, Callback callback) {
        String topic = record.topic();
        RuntimeException fault = topicFaults.get(topic);
        byte[] value = (byte[]) record.value();
        if (fault == null && new String(value, UTF_8).equals(TOO_LARGE)) {
            fault = new RecordTooLargeException("too large");
            if (flaw == Flaw.TOO_LARGE_STOPS_ITS_TOPIC) {
                fault = new TopicAuthorizationException(Set.of(topic));
            }
        }
        if (fault != null) {
            callback.onCompletion(null, fault);
            return CompletableFuture.failedFuture(fault);
        }
        if (hasFailedBefore(stream(record), number(record))) {
            violation = stream(record) + " got " + number(record) + " before what had failed";
        }
        pending.computeIfAbsent(topic, any -> new ArrayDeque<>())
                .add(() -> arrive(born, record, callback));
        return new CompletableFuture<>();
    }

    @SuppressWarnings("NullAway") // metadata and exception are null in turn
    private void arrive(int born, ProducerRecord<?, ?> record, Callback callback) {
        Stream stream = stream(record);
        long number = number(record);
        List<Long> arrived = log.computeIfAbsent(stream, any -> new ArrayList<>());
        Integer acknowledged = lifeOfAnswer.get(number);
        if (acknowledged != null && acknowledged == life) {
            violation = stream + " got " + number + " again, although it was acknowledged";
        }
        if (!arrived.contains(number)) {
            arrived.add(number);
        }
        lifeOfAnswer.put(number, born);
        callback.onCompletion(null, null);
    }

    /** Whether an earlier message is known not to have gone: in the table, or in memory. */
    private boolean hasFailedBefore(Stream stream, long number) {
        return unsent.getOrDefault(stream, new TreeMap<>()).keySet().stream()
                        .anyMatch(earlier -> earlier < number)
                || answered.values().stream()
                        .flatMap(outcome -> outcome.unsent().stream())
                        .map(Outcome.Unsent::message)
                        .anyMatch(it -> it.stream().equals(stream) && number(it) < number);
    }

    private static Stream stream(ProducerRecord<?, ?> record) {
        return new Stream(record.topic(), new String((byte[]) record.key(), UTF_8));
    }

    private static long number(ProducerRecord<?, ?> record) {
        return UUID.fromString(new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .getLeastSignificantBits();
    }

    private String anyKey() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    private static OutboxMessage message(long number, String topic, String key, String type) {
        return new OutboxMessage(
                new UUID(0, number),
                topic,
                key,
                type,
                type.getBytes(UTF_8),
                Instant.EPOCH,
                "trace");
    }

    private static long number(OutboxMessage message) {
        return message.id().getLeastSignificantBits();
    }
}
