package dev.enrollment.messaging;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.Meta;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.events.Profile;
import dev.enrollment.schemas.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A service that notes, for each record it handles, how often it did: by key on the topics with
 * numbers, by position on the foreign one.
 */
public final class Notes {

    record Note(String what, int times) {}

    private final JdbcTemplate jdbc;
    private final BufferedTable<String, Note> rows;

    Notes(JdbcTemplate jdbc, WriteBuffer buffer) {
        this.jdbc = jdbc;
        rows = buffer.table("note", this::load, this::write);
    }

    Subscription events() {
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(AccountProvisioned.class, event -> note(of(event.getMeta())));
    }

    Subscription states() {
        return Subscription.toState(Topics.PROFILES)
                .on(Profile.class, state -> note(of(state.getMeta())))
                .onTombstone(key -> note(key.toString()));
    }

    Subscription foreign() {
        return Subscription.toForeign(Pattern.compile(Topics.APPLICATIONS_PATTERN))
                .onForeign(
                        PartnerApplication.class,
                        (application, source) -> note(at(source.partition(), source.offset())));
    }

    public static String at(int partition, long offset) {
        return partition + "@" + offset;
    }

    /** How often each record was handled. */
    public Map<String, Integer> all() {
        Map<String, Integer> times = new HashMap<>();
        jdbc.query(
                "SELECT what, times FROM note",
                row -> {
                    times.put(row.getString(1), row.getInt(2));
                });
        return times;
    }

    public void forget() {
        jdbc.update("DELETE FROM note");
    }

    private static String of(Meta meta) {
        return meta.getEnrollmentId().toString();
    }

    private void note(String what) {
        int before = rows.find(what).map(Note::times).orElse(0);
        rows.put(what, new Note(what, before + 1));
    }

    private Map<String, Note> load(Collection<String> keys) {
        Map<String, Note> found = new HashMap<>();
        jdbc.query(
                "SELECT what, times FROM note WHERE what = ANY (?) ORDER BY what FOR UPDATE",
                row -> {
                    found.put(row.getString(1), new Note(row.getString(1), row.getInt(2)));
                },
                (Object) keys.toArray(String[]::new));
        return found;
    }

    private void write(Collection<Note> changed) {
        jdbc.batchUpdate(
                "INSERT INTO note VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET times = EXCLUDED.times",
                changed.stream().map(note -> new Object[] {note.what(), note.times()}).toList());
    }
}
