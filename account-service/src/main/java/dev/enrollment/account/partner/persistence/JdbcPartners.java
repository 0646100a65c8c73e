package dev.enrollment.account.partner.persistence;

import dev.enrollment.account.partner.Partners;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A row is never changed: it needs no lock, and is asked for once. */
@Repository
class JdbcPartners implements Partners {

    private final JdbcTemplate jdbc;
    private final BufferedTable<String, String> table;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    JdbcPartners(WriteBuffer buffer, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.table = buffer.table("partner", this::load, this::write);
    }

    @Override
    public boolean wantsReplies(String partner) {
        return known.contains(partner) || table.find(partner).isPresent();
    }

    @Override
    public void wantReplies(String partner) {
        if (!wantsReplies(partner)) {
            table.put(partner, partner);
        }
    }

    private Map<String, String> load(Collection<String> partners) {
        Map<String, String> found = new HashMap<>();
        jdbc.query(
                "SELECT id FROM partner WHERE id = ANY (?)",
                row -> {
                    found.put(row.getString(1), row.getString(1));
                },
                (Object) partners.toArray(String[]::new));
        known.addAll(found.keySet());
        return found;
    }

    private void write(Collection<String> partners) {
        jdbc.batchUpdate(
                "INSERT INTO partner (id) VALUES (?) ON CONFLICT DO NOTHING",
                partners.stream().map(partner -> new Object[] {partner}).toList());
    }
}
