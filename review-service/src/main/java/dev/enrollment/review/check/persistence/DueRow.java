package dev.enrollment.review.check.persistence;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row to write, or one that was claimed.
 *
 * @param pause until it is due; null where the row is to go
 * @param location where the answer was promised now; null where it was not
 */
record DueRow(CheckKey key, @Nullable Duration pause, @Nullable String location) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS = 1e9;

    static Object[] keys(List<DueRow> rows) {
        return new Object[] {
            rows.stream().map(row -> row.key.enrollment().value()).toArray(UUID[]::new),
            rows.stream().map(row -> row.key.check().name()).toArray(String[]::new),
            rows.stream().map(row -> row.key.round()).toArray(Integer[]::new)
        };
    }

    static Object[] columns(List<DueRow> rows) {
        Object[] keys = keys(rows);
        return new Object[] {
            keys[0],
            keys[1],
            keys[2],
            rows.stream()
                    .map(row -> seconds(Objects.requireNonNull(row.pause)))
                    .toArray(Double[]::new),
            rows.stream().map(row -> row.location).toArray(String[]::new)
        };
    }

    static DueCheck claimed(ResultSet row) throws SQLException {
        EnrollmentId enrollment = new EnrollmentId(row.getObject("enrollment_id", UUID.class));
        int round = row.getInt("round");
        CheckKey key =
                new CheckKey(enrollment, round, CheckName.valueOf(row.getString("check_name")));
        String market = row.getString("market");
        String facts = row.getString("facts");
        String location = row.getString("location");
        if (market == null || facts == null) {
            return new DueCheck(key, null);
        }
        return new DueCheck(
                key,
                new CheckSubject(
                        round,
                        market,
                        row.getString("partner_network_id"),
                        JSON.readValue(facts, Profile.class),
                        location == null ? null : URI.create(location)));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
