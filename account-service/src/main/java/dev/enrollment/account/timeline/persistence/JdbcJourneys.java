package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Journey;
import dev.enrollment.account.timeline.Journeys;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Courses as rows that change, entries as rows that do not. */
@Repository
class JdbcJourneys implements Journeys {

    private final BufferedTable<EnrollmentId, Journey> journeys;
    private final BufferedTable<EntryKey, EntryRow> entries;

    JdbcJourneys(WriteBuffer buffer, JourneyTable journeyTable, EntryTable entryTable) {
        this.journeys = buffer.table("journey", journeyTable::load, journeyTable::write);
        this.entries = buffer.table("timeline_entry", entryTable::load, entryTable::write);
    }

    @Override
    public Optional<Journey> find(EnrollmentId id) {
        return journeys.find(id);
    }

    @Override
    public void preload(Collection<EnrollmentId> ids) {
        journeys.preload(ids);
    }

    @Override
    public void save(Journey journey, Entry newest) {
        journeys.put(journey.id(), journey);
        var row = new EntryRow(new EntryKey(journey.id(), journey.entries()), newest);
        entries.put(row.key(), row);
    }
}
