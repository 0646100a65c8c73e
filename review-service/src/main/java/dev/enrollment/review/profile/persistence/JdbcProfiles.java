package dev.enrollment.review.profile.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Profiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProfiles implements Profiles {

    private static final String LOAD =
            """
            SELECT enrollment_id, facts FROM profile
            WHERE enrollment_id = ANY (?) ORDER BY enrollment_id FOR UPDATE
            """;

    private static final String SINCE =
            """
            SELECT facts FROM profile_revision WHERE enrollment_id = ?
            UNION ALL SELECT facts FROM profile WHERE enrollment_id = ? AND facts IS NOT NULL
            """;

    private static final String WRITE =
            """
            INSERT INTO profile (enrollment_id, revision, market, facts,
                                 registration_key, vat_key, name_key, words)
            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                revision = excluded.revision, market = excluded.market, facts = excluded.facts,
                registration_key = excluded.registration_key, vat_key = excluded.vat_key,
                name_key = excluded.name_key, words = excluded.words
            """;

    private final JdbcTemplate jdbc;
    private final BufferedTable<UUID, ProfileRow> rows;

    JdbcProfiles(JdbcTemplate jdbc, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.rows = buffer.table("profile", this::load, this::write);
    }

    @Override
    public Optional<Profile> find(EnrollmentId enrollment) {
        return rows.find(enrollment.value()).flatMap(row -> Optional.ofNullable(row.profile()));
    }

    /**
     * An amendment may be told in the same transaction as its profile: that one is in the buffer.
     */
    @Override
    public List<Profile> since(EnrollmentId enrollment, int revision) {
        UUID key = enrollment.value();
        List<ProfileRow> kept =
                jdbc.query(
                        SINCE,
                        (row, number) -> ProfileColumns.read(key, row.getString("facts")),
                        key,
                        key);
        return Stream.concat(kept.stream(), rows.find(key).stream())
                .flatMap(row -> Stream.ofNullable(row.profile()))
                .filter(profile -> profile.revision() >= revision)
                .toList();
    }

    @Override
    public boolean isErased(EnrollmentId enrollment) {
        return rows.find(enrollment.value()).filter(ProfileRow::isErased).isPresent();
    }

    @Override
    public void save(Profile profile) {
        rows.put(profile.enrollment().value(), ProfileRow.of(profile));
    }

    @Override
    public void erase(EnrollmentId enrollment) {
        rows.put(enrollment.value(), ProfileRow.erased(enrollment));
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {
        rows.preload(enrollments.stream().map(EnrollmentId::value).toList());
    }

    private Map<UUID, ProfileRow> load(Collection<UUID> enrollments) {
        Map<UUID, ProfileRow> found = new HashMap<>();
        jdbc.query(
                LOAD,
                row -> {
                    UUID enrollment = row.getObject("enrollment_id", UUID.class);
                    found.put(enrollment, ProfileColumns.read(enrollment, row.getString("facts")));
                },
                (Object) enrollments.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<ProfileRow> written) {
        jdbc.batchUpdate(WRITE, written.stream().map(ProfileColumns::of).toList());
    }
}
