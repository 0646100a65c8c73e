package dev.enrollment.messaging.wire;

import dev.enrollment.schemas.Subjects;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * IDs of the schemas this process writes with. The registry is asked on the way only for a schema
 * that the service has never written; any other has its ID from the database, and a worker compares
 * it with the registry within seconds, or when the registry is back. Services never register.
 */
public final class SchemaIds {

    private static final Logger log = LoggerFactory.getLogger(SchemaIds.class);
    private static final Duration COMPARE_EVERY = Duration.ofSeconds(10);

    /**
     * No such subject, version or schema, in the registry's own words: no memory says otherwise.
     */
    private static final Set<Integer> NOT_REGISTERED = Set.of(40_401, 40_402, 40_403);

    private record Written(String topic, String type) {}

    private record Learned(String subject, Schema schema, int id) {}

    private final SchemaRegistryClient registry;
    private final RememberedIds memory;
    private final Map<Written, Integer> known = new ConcurrentHashMap<>();
    private final Map<Written, Learned> assumed = new ConcurrentHashMap<>();
    private final BlockingQueue<Learned> unwritten = new LinkedBlockingQueue<>();

    /** Without a memory. */
    public SchemaIds(SchemaRegistryClient registry) {
        this(registry, RememberedIds.none());
    }

    SchemaIds(SchemaRegistryClient registry, RememberedIds memory) {
        this.registry = registry;
        this.memory = memory;
    }

    int of(String topic, Schema schema) {
        Written written = new Written(topic, schema.getFullName());
        Integer id = known.get(written);
        return id == null ? learn(written, schema) : id;
    }

    private int learn(Written written, Schema schema) {
        String subject = Subjects.of(written.topic(), schema);
        return recall(written, subject, schema).orElseGet(() -> ask(written, subject, schema));
    }

    private int ask(Written written, String subject, Schema schema) {
        try {
            int id = registry.getId(subject, new AvroSchema(schema));
            known.put(written, id);
            unwritten.add(new Learned(subject, schema, id));
            return id;
        } catch (IOException | RestClientException e) {
            throw new RegistryUnavailable("no ID for subject " + subject, e);
        }
    }

    private Optional<Integer> recall(Written written, String subject, Schema schema) {
        Optional<Integer> remembered = memory.find(subject, schema);
        remembered.ifPresent(
                id -> {
                    known.put(written, id);
                    assumed.put(written, new Learned(subject, schema, id));
                });
        return remembered;
    }

    /** Writes down what was learned; compares at intervals what was assumed. */
    void round() throws InterruptedException {
        Learned learned = unwritten.poll(COMPARE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (learned == null) {
            compare();
            return;
        }
        try {
            memory.remember(learned.subject(), learned.schema(), learned.id());
        } catch (RuntimeException e) {
            unwritten.add(learned);
            throw e;
        }
    }

    /** Asks for one after the other; where the registry does not answer, the rest waits. */
    void compare() {
        for (Map.Entry<Written, Learned> entry : assumed.entrySet()) {
            if (!compared(entry.getKey(), entry.getValue())) {
                return;
            }
        }
    }

    private boolean compared(Written written, Learned remembered) {
        try {
            int id = registry.getId(remembered.subject(), new AvroSchema(remembered.schema()));
            if (id != remembered.id()) {
                log.error(
                        "{}: the registry says schema ID {}, {} was used until now",
                        remembered.subject(),
                        id,
                        remembered.id());
                unwritten.add(new Learned(remembered.subject(), remembered.schema(), id));
            }
            known.put(written, id);
        } catch (IOException | RestClientException e) {
            if (!isNotRegistered(e)) {
                return false;
            }
            log.error("{} is not registered any more", remembered.subject());
            memory.forget(remembered.subject(), remembered.schema());
            known.remove(written);
        }
        assumed.remove(written);
        return true;
    }

    private static boolean isNotRegistered(Exception failure) {
        return failure instanceof RestClientException refusal
                && NOT_REGISTERED.contains(refusal.getErrorCode());
    }
}
