package dev.enrollment.messaging.receiving;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.schemas.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service whose handler writes each event's word at once, past its buffered table. */
final class DirectWrites {

    /** The service as a Spring Boot application. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FlywayConfigurationCustomizer tables() {
            return flyway -> flyway.locations("classpath:db/direct");
        }

        @Bean
        DirectWrites directWrites(
                JdbcTemplate jdbc, PlatformTransactionManager transactions, WriteBuffer buffer) {
            return new DirectWrites(jdbc, new TransactionTemplate(transactions), buffer);
        }

        @Bean
        Subscription events(DirectWrites service) {
            return Subscription.toEvents(Topics.ACCOUNTS)
                    .on(AccountProvisioned.class, service::handle);
        }
    }

    /** Written, then refused until {@link #tell} is called. */
    static final String REFUSED = "refused";

    /** Written, then refused with a reason that no text column takes as it is. */
    static final String REFUSED_WITH_NUL = "refused with NUL";

    /** Written, then put off until {@link #tell} is called. */
    static final String WAITS = "waits";

    /** Written by a nested use case that marks the transaction for rollback and throws. */
    static final String MARKED = "marked";

    /** The same, but the nested use case returns. */
    static final String MARKED_QUIETLY = "marked quietly";

    /** Written, but not taken by the buffered table. */
    static final String UNWRITABLE = "unwritable";

    record Row(UUID key, String word) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate useCase;
    private final BufferedTable<UUID, Row> rows;
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    DirectWrites(JdbcTemplate jdbc, TransactionTemplate useCase, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.useCase = useCase;
        this.rows = buffer.table("buffered", this::load, this::write);
    }

    void tell(UUID key) {
        told.add(key);
    }

    List<@Nullable String> words(UUID key) {
        return jdbc.queryForList(
                "SELECT word FROM direct WHERE key = ? ORDER BY ctid", String.class, key);
    }

    private void handle(AccountProvisioned event) {
        UUID key = event.getMeta().getEnrollmentId();
        String word = event.getPartnerAccountId();
        if (word.startsWith(MARKED) && !told.contains(key)) {
            useCase.executeWithoutResult(
                    status -> {
                        write(key, word);
                        status.setRollbackOnly();
                    });
        } else {
            write(key, word);
        }
        rows.put(key, new Row(key, rows.find(key).map(Row::word).orElse("") + word));
        if ((word.equals(REFUSED) || word.equals(MARKED)) && !told.contains(key)) {
            throw new IllegalStateException("this word is refused");
        }
        if (word.equals(REFUSED_WITH_NUL)) {
            throw new IllegalStateException("expected a name, got \0");
        }
        if (word.equals(WAITS) && !told.contains(key)) {
            throw new NotYet("to be told");
        }
    }

    private void write(UUID key, String word) {
        jdbc.update("INSERT INTO direct VALUES (?, ?)", key, word);
    }

    private Map<UUID, Row> load(Collection<UUID> keys) {
        Map<UUID, Row> found = new HashMap<>();
        jdbc.query(
                "SELECT key, word FROM buffered WHERE key = ANY (?) ORDER BY key FOR UPDATE",
                row -> {
                    UUID key = row.getObject(1, UUID.class);
                    found.put(key, new Row(key, row.getString(2)));
                },
                (Object) keys.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<Row> changed) {
        jdbc.batchUpdate(
                "INSERT INTO buffered VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET word = EXCLUDED.word",
                changed.stream().map(row -> new Object[] {row.key(), row.word()}).toList());
    }
}
