package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.DeclarationTexts;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.DraftProperties;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of drafts with time, with number, and with clicks that come twice. */
class DraftsIT extends RunningPortal {

    private final Visitor visitor = Visitor.named("Jana", "Petersen");

    @Autowired private AccountDesk accounts;
    @Autowired private DraftBox drafts;
    @Autowired private DraftProperties properties;
    @Autowired private TransactionOperations transactions;

    private PlainBrowser jana;

    @BeforeEach
    void signIn() {
        jana = PlainBrowser.signedIn(visitor);
    }

    @Test
    void whatIsAbandonedIsDeletedAndNothingElse() {
        UUID abandoned = begun();
        UUID opened = begun();
        UUID young = begun();
        jana.take(path(opened) + "/account", PlainBrowser.company("HRB " + opened));
        age(abandoned, 91);
        age(opened, 91);
        age(young, 89);

        drafts.forget(properties.keep());

        assertThat(kept(abandoned)).isFalse();
        assertThat(kept(opened)).isTrue();
        assertThat(kept(young)).isTrue();
        assertThat(jana.get(path(abandoned) + "/account").statusCode()).isEqualTo(404);
        assertThat(jana.get(path(opened)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsInUseIsPassedOver() {
        UUID used = begun();
        age(used, 91);
        transactions.executeWithoutResult(
                status -> {
                    jdbc.queryForList(
                            "SELECT 1 FROM draft WHERE enrollment_id = ? FOR UPDATE", used);
                    CompletableFuture.runAsync(() -> drafts.forget(properties.keep())).join();
                });
        assertThat(kept(used)).isTrue();

        drafts.forget(properties.keep());
        assertThat(kept(used)).isFalse();
    }

    @Test
    void manyAccountsComePageByPage() {
        jdbc.update(
                """
                INSERT INTO draft (enrollment_id, owner_subject, market, language, fields, begun_at)
                SELECT gen_random_uuid(), ?, 'DE', 'en',
                       jsonb_build_object('company.legalName', 'Company no ' || n || '.'),
                       now() - make_interval(secs => n)
                  FROM generate_series(1, 51) AS n
                """,
                visitor.subject());

        String first = jana.get("/enrollments").body();
        assertThat(first)
                .contains("Company no 1.", "Company no 50.", "We delete this draft on")
                .doesNotContain("Company no 51.");
        String older = first.replaceFirst("(?s).*href=\"(/enrollments\\?after=[^\"]+)\".*", "$1");
        assertThat(jana.get(older).body())
                .contains("Company no 51.")
                .doesNotContain("Company no 50.", "?after=");
    }

    /** Each click that waits behind the first is led to where the enrollment stands then. */
    @Test
    void acceptedThreeTimesAtOnceIsAcceptedOnce() {
        UUID id = begun();
        var company = PlainBrowser.company("Nr. " + id);
        assertThat(jana.submit(path(id) + "/account", company).statusCode()).isEqualTo(303);
        assertOneOutcome(id, Map.of());
        assertThat(milestones(id)).isEqualTo("ACCOUNT_CREATED");

        accounts.verifyPhone(new EnrollmentId(id), "SMS", Optional.empty());
        var support =
                Map.of(
                        "action", "continue",
                        "partnerNetworkId", "1000007",
                        "supportProfile.coverage", "EXTENDED",
                        "supportProfile.languages", "de",
                        "supportProfile.url", "https://support.nordlicht.example");
        assertThat(jana.submit(path(id) + "/application", support).statusCode()).isEqualTo(303);
        assertOneOutcome(
                id,
                Map.of(
                        "declaration.textVersion", DeclarationTexts.CURRENT,
                        "declaration.language", "en",
                        "declaration.authorityAttested", "yes",
                        "declaration.creditCheckConsented", "yes"));
        assertThat(milestones(id)).isEqualTo("ACCOUNT_CREATED, APPLICATION_SUBMITTED");
    }

    private void assertOneOutcome(UUID id, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", jana.token(path(id) + "/answers"));
        List<CompletableFuture<HttpResponse<String>>> clicks =
                transactions.execute(
                        status -> {
                            jdbc.queryForList(
                                    "SELECT 1 FROM draft WHERE enrollment_id = ? FOR UPDATE", id);
                            var sent = Stream.generate(() -> click(id, all)).limit(3).toList();
                            await().atMost(Duration.ofMinutes(1)).until(() -> waiting() >= 3);
                            return sent;
                        });
        assertThat(clicks)
                .extracting(CompletableFuture::join)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(303);
                            assertThat(answer.headers().firstValue("Location").orElseThrow())
                                    .contains(path(id));
                        });
    }

    private CompletableFuture<HttpResponse<String>> click(UUID id, Map<String, String> form) {
        return CompletableFuture.supplyAsync(
                () -> jana.post(path(id) + "/answers", form),
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private int waiting() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """,
                        Integer.class));
    }

    private String milestones(UUID id) {
        return String.valueOf(
                jdbc.queryForObject(
                        """
                        SELECT string_agg(milestone, ', ' ORDER BY position) FROM timeline_entry
                         WHERE enrollment_id = ?
                           AND milestone IN ('ACCOUNT_CREATED', 'APPLICATION_SUBMITTED')
                        """,
                        String.class,
                        id));
    }

    private UUID begun() {
        String path = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        return UUID.fromString(path.replaceFirst(".*/", ""));
    }

    private static String path(UUID id) {
        return "/enrollments/" + id;
    }

    private void age(UUID id, int days) {
        jdbc.update(
                "UPDATE draft SET saved_at = now() - make_interval(days => ?) WHERE enrollment_id = ?",
                days,
                id);
    }

    private boolean kept(UUID id) {
        return !jdbc.queryForList("SELECT 1 FROM draft WHERE enrollment_id = ?", id).isEmpty();
    }
}
