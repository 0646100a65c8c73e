package dev.enrollment.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaIdsTest {

    private static final Schema PROVISIONED = AccountProvisioned.SCHEMA$;
    private static final Schema STARTED = ProvisioningStarted.SCHEMA$;

    private final Registry registry = new Registry();
    private final Memory memory = new Memory();

    @Test
    void asksOnceAndWritesDownWhatItLearned() throws Exception {
        SchemaIds ids = new SchemaIds(registry, memory);
        assertThat(ids.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);
        assertThat(ids.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);
        assertThat(registry.asked).isEqualTo(1);
        ids.round();
        assertThat(memory.ids).hasSize(1).containsValue(7);
    }

    @Test
    void knowsInAnotherProcessWithoutAskingTheRegistry() throws Exception {
        rememberBoth();
        SchemaIds next = new SchemaIds(registry, memory);
        assertThat(next.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);
        assertThat(next.of(Topics.ACCOUNTS, STARTED)).isEqualTo(7);
        assertThat(next.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);
        assertThat(registry.asked).isZero();
    }

    @Test
    void comparesWhatItRememberedOnce() throws Exception {
        rememberBoth();
        SchemaIds next = new SchemaIds(registry, memory);
        next.of(Topics.ACCOUNTS, PROVISIONED);
        next.of(Topics.ACCOUNTS, STARTED);
        next.compare();
        assertThat(registry.asked).isEqualTo(2);
        next.compare();
        assertThat(registry.asked).isEqualTo(2);
    }

    @Test
    void asksARegistryThatIsAwayForOneSchemaOnly() throws Exception {
        rememberBoth();
        registry.failure = new IOException("connection refused");
        SchemaIds next = new SchemaIds(registry, memory);
        next.of(Topics.ACCOUNTS, PROVISIONED);
        next.of(Topics.ACCOUNTS, STARTED);
        next.compare();
        assertThat(registry.asked).isEqualTo(1);
    }

    @Test
    void takesTheRegistrysWordWhenItIsBack() throws Exception {
        rememberBoth();
        registry.failure = new IOException("connection refused");
        SchemaIds next = new SchemaIds(registry, memory);
        assertThat(next.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);
        next.compare();
        assertThat(next.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);

        registry.failure = null;
        registry.id = 8;
        next.compare();
        assertThat(next.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(8);
        next.round();
        assertThat(memory.ids).containsValue(8);
    }

    @Test
    void stopsUsingWhatTheRegistryDoesNotHold() throws Exception {
        rememberBoth();
        registry.failure = new RestClientException("Subject not found", 404, 40_401);
        SchemaIds next = new SchemaIds(registry, memory);
        assertThat(next.of(Topics.ACCOUNTS, PROVISIONED)).isEqualTo(7);
        next.compare();
        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(() -> next.of(Topics.ACCOUNTS, PROVISIONED));
    }

    @Test
    void waitsForTheRegistryWhereTheSchemaIsNew() {
        registry.failure = new IOException("connection refused");
        SchemaIds ids = new SchemaIds(registry, memory);
        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(() -> ids.of(Topics.ACCOUNTS, PROVISIONED));
    }

    private void rememberBoth() throws InterruptedException {
        SchemaIds first = new SchemaIds(registry, memory);
        for (Schema schema : new Schema[] {PROVISIONED, STARTED}) {
            first.of(Topics.ACCOUNTS, schema);
            first.round();
        }
        registry.asked = 0;
    }

    private static final class Registry extends MockSchemaRegistryClient {

        private int id = 7;
        private int asked;
        private @Nullable Exception failure;

        @Override
        public int getId(String subject, ParsedSchema schema)
                throws IOException, RestClientException {
            asked++;
            if (failure instanceof IOException gone) {
                throw gone;
            }
            if (failure instanceof RestClientException refusal) {
                throw refusal;
            }
            return id;
        }
    }

    private static final class Memory implements RememberedIds {

        private final Map<String, Integer> ids = new HashMap<>();

        @Override
        public Optional<Integer> find(String subject, Schema schema) {
            return Optional.ofNullable(ids.get(subject + schema));
        }

        @Override
        public void remember(String subject, Schema schema, int id) {
            ids.put(subject + schema, id);
        }

        @Override
        public void forget(String subject, Schema schema) {
            ids.remove(subject + schema);
        }
    }
}
