package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The bureau is away for an hour of a clock that the test turns on. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "enrollment.review.asking.places=4",
            "enrollment.review.asking.breaker.after=3",
            "enrollment.review.asking.breaker.pauses.first=1m",
            "enrollment.review.asking.breaker.pauses.longest=5m"
        })
@ContextConfiguration(initializers = ReviewStack.class)
class SourceDownIT {

    private static final int COMPANIES = 40;
    private static final int MISSES_AND_PLACES = 3 + 4;
    private static final int TRIALS = 12;
    private static final int UUID_LENGTH = 36;

    private static volatile Duration passed = Duration.ZERO;

    private final Set<String> ours = new HashSet<>();

    @Autowired private JdbcClient jdbc;
    @Autowired private MeterRegistry meters;

    /** Stands still but for the test. */
    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        Clock turnedOn() {
            Instant begin = Instant.now();
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return begin.plus(passed);
                }
            };
        }
    }

    @AfterEach
    void comeBack() {
        ReviewStack.WORLD.closed = false;
    }

    @Test
    void aSourceDownForAnHourFailsNoCheckAndIsNotHammered() {
        ReviewStack.WORLD.closed = true;
        List<Wire> applicants = Wire.many(COMPANIES);
        applicants.forEach(applicant -> ours.add(applicant.enrollment.toString()));
        for (Wire applicant : applicants) {
            String unique = applicant.enrollment.toString().replaceAll("[^a-f0-9]", "");
            applicant.profile("Hour " + unique + " Werke", "HRB " + unique + "-");
            applicant.submitted(1);
        }
        applicants.getFirst().close();
        eventually(() -> assertThat(with("PARTNER_NETWORK", "PASSED")).isEqualTo(COMPANIES));
        eventually(() -> assertThat(enquiries()).isGreaterThanOrEqualTo(3));
        eventually(() -> assertThat(inFlight()).isZero());
        assertThat(enquiries()).isLessThanOrEqualTo(MISSES_AND_PLACES);

        for (int trial = 1; trial <= TRIALS; trial++) {
            int asked = enquiries();
            passed = passed.plus(Duration.ofMinutes(5));
            assertThat(paused()).isPositive();
            eventually(() -> assertThat(enquiries()).isEqualTo(asked + 1));
            eventually(() -> assertThat(inFlight()).isZero());
        }
        assertThat(enquiries()).isLessThanOrEqualTo(MISSES_AND_PLACES + TRIALS);
        assertThat(with("CREDIT", "PENDING") + with("CREDIT", "UNAVAILABLE")).isEqualTo(COMPANIES);

        ReviewStack.WORLD.closed = false;
        passed = passed.plus(Duration.ofMinutes(5));

        eventually(() -> assertThat(with("CREDIT", "PASSED")).isEqualTo(COMPANIES));
        assertThat(paused()).isZero();
        assertThat(with("CREDIT", "FAILED")).isZero();
    }

    private int enquiries() {
        return (int)
                ReviewStack.WORLD.enquiries.stream()
                        .filter(reference -> ours.contains(reference.substring(0, UUID_LENGTH)))
                        .count();
    }

    private double inFlight() {
        return meters.get("review.checks.in.flight").tag("check", "CREDIT").gauge().value();
    }

    private double paused() {
        return meters.get("review.checks.paused").tag("check", "CREDIT").gauge().value();
    }

    private int with(String check, String state) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM review JOIN profile USING (enrollment_id)
                        WHERE checks -> ? ->> 'state' = ? AND facts ->> 'company' LIKE '%Hour %'
                        """)
                .params(check, state)
                .query(Integer.class)
                .single();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
