package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.DraftProperties;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of drafts with time and with number. */
class DraftsIT extends RunningPortal {

    private final Visitor visitor = Visitor.named("Jana", "Petersen");

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
