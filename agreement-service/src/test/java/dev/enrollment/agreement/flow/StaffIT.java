package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.AgreementReminded;
import dev.enrollment.tests.Endpoints;
import dev.enrollment.tests.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff see and do, and who is not staff. */
class StaffIT extends RunningService {

    @Autowired private ApplicationContext context;

    @Test
    void staffSeeTheStateAndIssueANewLink() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        String id = enrollment.id().toString();

        var renewed = Staff.call(SERVICE, "POST", id + "/link", "reviewer");
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(renewed.body())
                .contains("\"linkVersion\":2")
                .doesNotContain("firma", "Muster", "/agreements/");
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded");
        var reminded = (AgreementReminded) enrollment.events().getLast();
        assertThat(reminded.getLinkVersion()).isEqualTo(2);

        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(2), SERVICE.provider(), enrollment.signatory());
        var form = enrollment.acceptance(browser, page, enrollment.link(2));
        assertThat(browser.post(enrollment.link(2) + "/accept", form).statusCode()).isEqualTo(303);

        assertThat(Staff.call(SERVICE, "GET", id, "operator").body())
                .contains(
                        "\"SIGNED\"",
                        "\"OIDC_SIGN_IN_AND_PHONE_CODE\"",
                        enrollment.signatory().subject())
                .doesNotContain("firma", "Muster", "127.0.0.1", enrollment.phone());
        var late = Staff.call(SERVICE, "POST", id + "/link", "operator");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"AGREEMENT_NOT_OPEN\"");
    }

    @Test
    void staffReadTheListPageByPage() {
        List<String> offered =
                List.of("en", "de", "fr").stream()
                        .map(language -> Enrollment.offered(SERVICE, wire, language))
                        .map(enrollment -> enrollment.id().toString())
                        .toList();

        List<String> listed = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = list("?size=2&status=OFFERED&market=DE" + next);
            assertThat(page.at("/agreements").size()).isBetween(1, 2);
            for (JsonNode line : page.at("/agreements")) {
                assertThat(line.at("/status").asString()).isEqualTo("OFFERED");
                assertThat(line.at("/market").asString()).isEqualTo("DE");
                listed.add(line.at("/enrollmentId").asString());
            }
            next = page.at("/next").isNull() ? null : "&after=" + page.at("/next").asString();
        }
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(offered);
        assertThat(list("?size=200&market=AT").toString()).doesNotContain(offered);
        assertThat(list("?size=200&status=DECLINED").toString()).doesNotContain(offered);

        var wrong = Staff.list(SERVICE, "?status=OPEN", "lead");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"status\"", "Use one of [OFFERED");
        assertThat(Staff.list(SERVICE, "", "partner").statusCode()).isEqualTo(403);
    }

    private static JsonNode list(String query) {
        var page = Staff.list(SERVICE, query, "reviewer");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(page.body());
    }

    @Test
    void noEndpointIsWithoutARule() {
        Endpoints.of(context, SERVICE.url().getPort()).guardedBut(SERVICE.provider(), "GET /");
    }

    @Test
    void everyColumnThatAnErasureFollowsLeadsAnIndex() {
        Indexes.leadEverywhere(jdbc);
    }

    @Test
    void nobodyElseSeesWhatStaffSee() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        String id = enrollment.id().toString();
        assertThat(Staff.call(SERVICE, "GET", id, "partner").statusCode()).isEqualTo(403);
        assertThat(Staff.call(SERVICE, "POST", id + "/link", "lead").statusCode()).isEqualTo(403);
        assertThat(Staff.call(SERVICE, "POST", id + "/link", "partner").body())
                .contains("\"code\":\"FORBIDDEN\"");
        var anonymous = enrollment.browser().get("/api/agreements/" + id);
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.body()).contains("<h1>This address is for programs</h1>");
        assertThat(Staff.call(SERVICE, "GET", UUID.randomUUID().toString(), "lead").statusCode())
                .isEqualTo(404);
        assertThat(Staff.call(SERVICE, "GET", "no-id", "lead").statusCode()).isEqualTo(404);
        for (String role : List.of("reviewer", "lead", "partner")) {
            assertThat(Staff.export(SERVICE, enrollment.id(), role).statusCode()).isEqualTo(403);
        }
        var nobody = Staff.export(SERVICE, UUID.randomUUID(), "operator");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("\"code\":\"ENROLLMENT_UNKNOWN\"");
    }
}
