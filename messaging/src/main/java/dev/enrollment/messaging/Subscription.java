package dev.enrollment.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * What a service does with the records of a topic: one typed handler for each record type. A type
 * that is neither handled nor ignored is parked, never dropped. Declared as a bean; the listener is
 * made and run by this module.
 */
public final class Subscription {

    /** How a topic is read. */
    public enum Kind {
        /** Every event in sequence, none skipped. */
        EVENTS,
        /** Compacted: the newest state counts, a tombstone erases. */
        STATE,
        /** Written by others, without sequence numbers. */
        FOREIGN
    }

    private final Kind kind;
    private final String name;
    private final Pattern topics;
    private final Map<Class<?>, ForeignHandler<Object>> handlers = new HashMap<>();
    private Consumer<Collection<UUID>> preload = keys -> {};
    private Consumer<Map<Source, SpecificRecord>> foresee = records -> {};
    private @Nullable Consumer<UUID> onTombstone;
    private Predicate<Source> onUndecodable = source -> false;
    private boolean urgent = true;

    private Subscription(Kind kind, String name, Pattern topics) {
        this.kind = kind;
        this.name = name;
        this.topics = topics;
    }

    /** Reads a topic of ordered events. */
    public static Subscription toEvents(String topic) {
        return new Subscription(Kind.EVENTS, topic, Pattern.compile(Pattern.quote(topic)));
    }

    /** Reads a compacted topic of states. */
    public static Subscription toState(String topic) {
        return new Subscription(Kind.STATE, topic, Pattern.compile(Pattern.quote(topic)));
    }

    /** Reads all topics whose name matches, present and future. */
    public static Subscription toForeign(Pattern topics) {
        return new Subscription(Kind.FOREIGN, "foreign", topics);
    }

    /** Handles one record type. */
    public <E extends SpecificRecord> Subscription on(Class<E> type, EventHandler<E> handler) {
        return onForeign(type, (event, source) -> handler.handle(event));
    }

    /** Handles one record type of a foreign topic, told where the record stands. */
    public <E extends SpecificRecord> Subscription onForeign(
            Class<E> type, ForeignHandler<E> handler) {
        handlers.put(type, (message, source) -> handler.handle(type.cast(message), source));
        return this;
    }

    /** Names the record types of the topic that mean nothing to this service. */
    public Subscription ignore(Class<?>... types) {
        List.of(types).forEach(type -> handlers.put(type, (message, source) -> {}));
        return this;
    }

    /** Handles the erasure of a key. */
    public Subscription onTombstone(Consumer<UUID> handler) {
        onTombstone = handler;
        return this;
    }

    /**
     * Told of each foreign record that could not be read, in the transaction that parks it; says
     * whether it has answered the sender.
     */
    public Subscription onUndecodable(Predicate<Source> handler) {
        onUndecodable = handler;
        return this;
    }

    /**
     * Called with the keys of a poll, in order, before its events are handled: the place to read
     * and lock all rows at once.
     */
    public Subscription loading(Consumer<Collection<UUID>> loader) {
        preload = loader;
        return this;
    }

    /**
     * Called with the readable records of a foreign poll, in order, before they are handled: the
     * place to read at once what handling them will ask for. What it throws refuses the poll.
     */
    public <E extends SpecificRecord> Subscription foreseeing(
            Class<E> type, Consumer<Map<Source, E>> loader) {
        foresee =
                records -> {
                    Map<Source, E> own = new LinkedHashMap<>();
                    records.forEach(
                            (source, record) -> {
                                if (type.isInstance(record)) {
                                    own.put(source, type.cast(record));
                                }
                            });
                    loader.accept(own);
                };
        return this;
    }

    /**
     * Lets records wait at the broker for up to half a second, so that fewer polls, and fewer
     * transactions, take more of them: for records that nobody waits for.
     */
    public Subscription unhurried() {
        urgent = false;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** Distinguishes the service's subscriptions: the topic, or {@code foreign}. */
    public String name() {
        return name;
    }

    public ContainerProperties containerProperties() {
        ContainerProperties properties =
                kind == Kind.FOREIGN
                        ? new ContainerProperties(topics)
                        : new ContainerProperties(name);
        Properties settings = isolation();
        if (!urgent) {
            settings.setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "65536");
            settings.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500");
        }
        properties.setKafkaConsumerProperties(settings);
        // The end of a transaction takes an offset of its own, which would look like a lag.
        properties.setFixTxOffsets(kind == Kind.FOREIGN);
        return properties;
    }

    /**
     * What a partner's transaction has not committed was never said. This project's own producers
     * use no transactions, and need not wait for the end of one.
     */
    public IsolationLevel isolationLevel() {
        return kind == Kind.FOREIGN
                ? IsolationLevel.READ_COMMITTED
                : IsolationLevel.READ_UNCOMMITTED;
    }

    /** The same as a consumer's setting. */
    public Properties isolation() {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolationLevel().toString());
        return properties;
    }

    public boolean reads(String topic) {
        return topics.matcher(topic).matches();
    }

    public boolean knows(@Nullable SpecificRecord message) {
        return message != null && handlers.containsKey(message.getClass());
    }

    public void preload(Collection<UUID> keys) {
        preload.accept(keys);
    }

    public void foresee(Map<Source, SpecificRecord> records) {
        foresee.accept(records);
    }

    /** Returns whether the sender was answered. */
    public boolean undecodable(Source source) {
        return onUndecodable.test(source);
    }

    public void dispatch(@Nullable SpecificRecord message, Source source) {
        if (message == null) {
            erase(source);
            return;
        }
        ForeignHandler<Object> handler = handlers.get(message.getClass());
        if (handler == null) {
            throw new UnhandledRecord(
                    "no handler for "
                            + message.getSchema().getFullName()
                            + " on "
                            + source.topic());
        }
        handler.handle(message, source);
    }

    private void erase(Source source) {
        if (onTombstone == null || source.key() == null) {
            throw new UnhandledRecord("no handler for a tombstone on " + source.topic());
        }
        onTombstone.accept(UUID.fromString(source.key()));
    }
}
