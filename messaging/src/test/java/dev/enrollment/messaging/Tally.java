package dev.enrollment.messaging;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.schemas.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small service: for each event it adds the event's word to the key's row and publishes one event
 * of its own. Some words make trouble.
 */
public final class Tally {

    /** A word the handler refuses until {@link #tell} is called. */
    public static final String REFUSED = "refused";

    /** A row the database will not take. */
    public static final String UNWRITABLE = "unwritable";

    /**
     * A foreign word that is tried again, and holds up its topic, until {@link #tell} is called.
     */
    static final String STUCK = "stuck";

    /** A word that ends the listener that meets it, once told by {@link #tell}. */
    public static final String FATAL = "fatal";

    /** A fact that is not there until {@link #tell} is called. */
    static final String WAITS = "waits";

    record Row(UUID key, String words) {}

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final TransactionTemplate useCase;
    private final BufferedTable<UUID, Row> rows;
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();

    Tally(JdbcTemplate jdbc, Outbox outbox, WriteBuffer buffer, TransactionTemplate useCase) {
        this.useCase = useCase;
        this.jdbc = jdbc;
        this.outbox = outbox;
        rows = buffer.table("tally", this::load, this::write);
    }

    Subscription events() {
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(AccountProvisioned.class, this::addTransactionally)
                .loading(rows::preload);
    }

    Subscription states() {
        return Subscription.toState(Topics.PROFILES)
                .on(Profile.class, profile -> put(key(profile), profile.getCity()))
                .onTombstone(this::erase);
    }

    /** A foreign topic whose senders get an answer that the database refuses. */
    Subscription foreign() {
        return Subscription.toForeign(Pattern.compile(Topics.APPLICATIONS_PATTERN))
                .on(PartnerApplication.class, application -> {})
                .onForeign(AccountProvisioned.class, this::addForeign)
                .onUndecodable(
                        source -> {
                            put(UUID.fromString(String.valueOf(source.key())), UNWRITABLE);
                            return true;
                        });
    }

    public void tell(UUID key) {
        told.add(key);
    }

    /** Refuses to erase the key until {@link #letGo} is called. */
    public void keep(UUID key) {
        kept.add(key);
    }

    public void letGo(UUID key) {
        kept.remove(key);
    }

    public String words(UUID key) {
        return String.join(
                "", jdbc.queryForList("SELECT words FROM tally WHERE key = ?", String.class, key));
    }

    private void erase(UUID key) {
        if (kept.contains(key)) {
            throw new IllegalStateException("this key is kept");
        }
        put(key, "erased");
    }

    /** As a use case does: in a transaction of its own where there is none. */
    private void addTransactionally(AccountProvisioned event) {
        useCase.executeWithoutResult(status -> add(event));
    }

    private void addForeign(AccountProvisioned event, Source source) {
        UUID key = event.getMeta().getEnrollmentId();
        put(key, source.offset() + " " + event.getPartnerAccountId());
        if (event.getPartnerAccountId().equals(STUCK) && !told.contains(key)) {
            throw new TransientDataAccessResourceException("again, till told");
        }
        if (!told.contains(key)) {
            throw new IllegalStateException("not told of this key");
        }
    }

    private void add(AccountProvisioned event) {
        UUID key = event.getMeta().getEnrollmentId();
        String word = event.getPartnerAccountId();
        String before = rows.find(key).map(Row::words).orElse("");
        put(key, before + word + " ");
        UUID reviewId = event.getMeta().getEventId();
        outbox.append(Topics.REVIEWS, key, meta -> new ReviewOpened(meta, reviewId, word));
        if (word.equals(REFUSED) && !told.contains(key)) {
            throw new IllegalStateException("this word is refused");
        }
        if (word.equals(FATAL) && told.contains(key)) {
            throw new OutOfMemoryError("planted");
        }
        if (word.equals(WAITS) && !told.contains(key)) {
            throw new NotYet("to be told");
        }
    }

    private static UUID key(Profile profile) {
        return profile.getMeta().getEnrollmentId();
    }

    private void put(UUID key, String words) {
        rows.put(key, new Row(key, words));
    }

    private Map<UUID, Row> load(Collection<UUID> keys) {
        Map<UUID, Row> found = new HashMap<>();
        jdbc.query(
                "SELECT key, words FROM tally WHERE key = ANY (?) ORDER BY key FOR UPDATE",
                row -> {
                    UUID key = row.getObject(1, UUID.class);
                    found.put(key, new Row(key, row.getString(2)));
                },
                (Object) keys.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<Row> changed) {
        jdbc.batchUpdate(
                "INSERT INTO tally VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET words = EXCLUDED.words",
                changed.stream().map(row -> new Object[] {row.key(), row.words()}).toList());
    }
}
