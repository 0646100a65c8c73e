package dev.enrollment.review.check.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.review.check.OtherApplicants;
import dev.enrollment.review.profile.EnrollmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads only, by the write buffer's means: what was looked up once in a transaction stays. */
@Repository
class JdbcOtherApplicants implements OtherApplicants {

    private static final String LIKE =
            """
            SELECT asked.enrollment_id,
                   EXISTS (SELECT FROM profile other LEFT JOIN review USING (enrollment_id)
                           WHERE other.market = asked.market AND other.registration_key = asked.registration_key
                             AND other.enrollment_id <> asked.enrollment_id
                             AND (review.status IS NULL OR review.status NOT IN ('REJECTED', 'WITHDRAWN')))
                       AS same_registration_number,
                   EXISTS (SELECT FROM profile other LEFT JOIN review USING (enrollment_id)
                           WHERE other.market = asked.market AND other.vat_key = asked.vat_key
                             AND other.enrollment_id <> asked.enrollment_id
                             AND (review.status IS NULL OR review.status NOT IN ('REJECTED', 'WITHDRAWN')))
                       AS same_vat_number,
                   EXISTS (SELECT FROM profile other LEFT JOIN review USING (enrollment_id)
                           WHERE other.market = asked.market AND other.name_key = asked.name_key
                             AND other.enrollment_id <> asked.enrollment_id
                             AND (review.status IS NULL OR review.status NOT IN ('REJECTED', 'WITHDRAWN')))
                       AS lookalike_name
            FROM profile asked WHERE asked.enrollment_id = ANY (?)
            """;

    private final JdbcTemplate jdbc;
    private final BufferedTable<UUID, Set<Likeness>> found;

    JdbcOtherApplicants(JdbcTemplate jdbc, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.found = buffer.table("likeness", this::load, written -> {});
    }

    @Override
    public Set<Likeness> like(EnrollmentId applicant) {
        return found.find(applicant.value()).orElse(Set.of());
    }

    @Override
    public void preload(Collection<EnrollmentId> applicants) {
        found.preload(applicants.stream().map(EnrollmentId::value).toList());
    }

    private Map<UUID, Set<Likeness>> load(Collection<UUID> applicants) {
        Map<UUID, Set<Likeness>> loaded = new HashMap<>();
        jdbc.query(
                LIKE,
                row -> {
                    loaded.put(row.getObject("enrollment_id", UUID.class), likenesses(row));
                },
                (Object) applicants.toArray(UUID[]::new));
        return loaded;
    }

    private static Set<Likeness> likenesses(ResultSet row) throws SQLException {
        Set<Likeness> likenesses = EnumSet.noneOf(Likeness.class);
        for (Likeness likeness : Likeness.values()) {
            if (row.getBoolean(likeness.name())) {
                likenesses.add(likeness);
            }
        }
        return likenesses;
    }
}
