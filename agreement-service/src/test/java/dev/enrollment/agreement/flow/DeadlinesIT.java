package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReminded;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reminder and expiry, in seconds instead of days. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.application.name=agreement-deadlines",
            "enrollment.agreement.reminders.after-offer=4s",
            "enrollment.agreement.reminders.before-expiry=",
            "enrollment.agreement.expires-after=8s",
            "enrollment.agreement.deadlines.batch=4",
            "enrollment.agreement.deadlines.every=200ms",
            "enrollment.agreement.deadlines.idle=200ms"
        })
class DeadlinesIT {

    private static final Service SERVICE = Service.prepare();

    @Autowired private JdbcTemplate jdbc;
    private Wire wire;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        SERVICE.describeTo(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(SERVICE.stack());
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void remindsOnceAndExpires() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded");
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded", "AgreementExpired");

        var events = enrollment.events();
        var offered = (AgreementOffered) events.getFirst();
        var reminded = (AgreementReminded) events.get(1);
        assertThat(reminded.getLinkVersion()).isEqualTo(1);
        assertThat(reminded.getExpiresAt()).isEqualTo(offered.getExpiresAt());
        assertThat(
                        jdbc.queryForObject(
                                """
                                SELECT closed_at >= expires_at
                                    AND reminded_at >= offered_at + interval '4 seconds'
                                FROM agreement WHERE enrollment_id = ?\
                                """,
                                Boolean.class,
                                enrollment.id()))
                .as("nothing happens early")
                .isTrue();

        var form = Map.of("_csrf", Browser.csrf(page), "accepted", "yes");
        assertThat(browser.post(enrollment.link() + "/accept", form).statusCode()).isEqualTo(303);
        assertThat(browser.get(enrollment.link()).body()).contains("The agreement has expired");
        var stranger = enrollment.browser();
        assertThat(
                        stranger.open(
                                        enrollment.link(),
                                        SERVICE.provider(),
                                        Person.of("other@firma.example"))
                                .statusCode())
                .isEqualTo(404);
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded", "AgreementExpired");
        assertThat(dueAt(enrollment)).isNull();
    }

    @Test
    void whatIsSignedIsNeitherRemindedNorExpired() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form = enrollment.acceptance(browser, page, enrollment.link());
        browser.post(enrollment.link() + "/accept", form);
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        assertThat(dueAt(enrollment)).isNull();
    }

    @Test
    void whatAnOutageHeldUpComesOutAtABoundedRate() {
        var overdue =
                Stream.generate(() -> Enrollment.offered(SERVICE, wire, "en")).limit(10).toList();
        jdbc.update(
                "UPDATE agreement SET remind_at = clock_timestamp() WHERE status = 'OFFERED'"
                        + " AND reminded_at IS NULL");
        overdue.forEach(
                enrollment -> enrollment.awaitEvents("AgreementOffered", "AgreementReminded"));

        List<Map<String, @Nullable Object>> rounds =
                jdbc.queryForList(
                        """
                        SELECT count(*) AS size,
                            reminded_at - lag(reminded_at) OVER (ORDER BY reminded_at)
                                >= interval '200 ms' AS apart
                        FROM agreement WHERE enrollment_id = ANY (?) GROUP BY reminded_at""",
                        (Object) overdue.stream().map(Enrollment::id).toArray(UUID[]::new));
        assertThat(rounds).allSatisfy(round -> assertThat(round.get("size")).isIn(1L, 2L, 3L, 4L));
        assertThat(rounds).extracting(round -> round.get("apart")).doesNotContain(false);
    }

    private @Nullable Object dueAt(Enrollment enrollment) {
        return jdbc.queryForMap(
                        "SELECT due_at FROM agreement WHERE enrollment_id = ?", enrollment.id())
                .get("due_at");
    }
}
