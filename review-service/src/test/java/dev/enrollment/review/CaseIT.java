package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.profile.Declarant;
import dev.enrollment.review.profile.Office;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Signatory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviewers decide on the page of a case, in a real browser. */
class CaseIT extends ConsoleStage {

    @Autowired private ReviewDesk desk;
    @Autowired private ReviewIntake intake;

    private final Instant due = Instant.now().plus(Duration.ofHours(30));
    private Review doubtful;

    @BeforeEach
    void fill() {
        CheckSheet failed =
                Samples.passed(CheckName.CREDIT)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        doubtful = stored.keep("Nordlicht Systemhaus GmbH", due, ReviewStatus.READY, failed);
    }

    @Test
    void aMorning() {
        stored.ready("Morgenrot Rechner GmbH", due.plusSeconds(1));
        Review third = stored.ready("Abendstern Datentechnik AG", due.plusSeconds(2));
        try (var rita = staff("Rita", Window.USUAL, "reviewer")) {
            rita.press("/desk/next");
            assertThat(rita.page.locator("h1").innerText()).isEqualTo("Nordlicht Systemhaus GmbH");
            rita.decide("Approve", "");
            assertThat(rita.page.locator("[role=alert]").innerText())
                    .contains("A check has failed");
            rita.look();
            rita.decide("Approve", "A guarantee lies before us");
            assertThat(rita.said()).contains("approved");
            assertThat(rita.page.locator(".history").last().innerText())
                    .contains("A guarantee lies before us", "Rita");

            rita.press("/desk/next");
            rita.choose("Request information", "PROOF_OF_ADDRESS", "office.street");
            rita.remark("office.street", "The register has Lindenallee 7");
            assertThat(rita.page.locator("[name='remark.VAT_CERTIFICATE']").isVisible()).isFalse();
            rita.preview("Request information");
            assertThat(rita.page.locator(".letter pre").innerText())
                    .contains("The register has Lindenallee 7", "Morgenrot Rechner GmbH")
                    .doesNotContain("??");
            assertThat(rita.page.locator("[name='remark.office.street']").inputValue())
                    .isEqualTo("The register has Lindenallee 7");
            rita.look();
            rita.shoot("console-request");
            rita.decide("Request information", "The register has another street");
            assertThat(rita.said()).contains("asked by e-mail");
            assertThat(rita.page.locator(".history li").first().innerText())
                    .contains("To the applicant, about Street", "The register has Lindenallee 7");
            rita.look();

            rita.press("/desk/next");
            rita.choose("Reject", "CREDIT_RISK");
            rita.page.locator("#REJECT-note").fill("Two years of losses");
            // Meanwhile a lead gives the case back, and Ravi takes it.
            desk.release(Seen.byNobody(third.id()), Samples.LENA, null);
            desk.claim(Seen.byNobody(third.id()), Samples.RAVI);
            rita.send("Reject");
            assertThat(rita.page.locator("[role=alert]").innerText())
                    .contains("Nothing was changed", "Released", "lena", "Claimed", "ravi")
                    .doesNotContain("-subject");
            assertThat(rita.page.locator("[role=alert] textarea").inputValue())
                    .contains("Credit check", "Two years of losses");
            rita.look();
            rita.shoot("console-conflict");
            rita.open("/reviews");
            rita.press("/desk/next");
            assertThat(rita.page.locator("[role=status]").innerText()).contains("No case waits");
        }
        assertThat(jdbc.queryForList("SELECT status FROM review ORDER BY due_at", String.class))
                .containsExactly("APPROVED", "INFORMATION_REQUESTED", "ASSIGNED");
    }

    @Test
    void aDecisionIsUndoneBeforeItIsSent() {
        stored.holding(
                patient -> {
                    patient.claim(Seen.byNobody(doubtful.id()), rita());
                    patient.reject(
                            Seen.byNobody(doubtful.id()),
                            rita(),
                            new Writing(
                                    List.of("CREDIT_RISK"), "Losses", "Send accounts", null, null));
                });
        try (var ravi = staff("Ravi", Window.USUAL, "reviewer")) {
            ravi.open("/reviews/" + doubtful.id());
            assertThat(ravi.said()).contains("Rejection", "Nothing is sent before");
            assertThat(ravi.page.locator("form[action$='/undo']").count()).isZero();
        }
        try (var rita = staff("Rita", Window.USUAL, "reviewer")) {
            rita.open("/reviews/" + doubtful.id());
            assertThat(rita.page.locator("details[name=decision]").count()).isZero();
            rita.look();
            rita.shoot("console-held");
            rita.press("/desk/" + doubtful.id() + "/undo");
            assertThat(rita.said()).contains("undone");
            assertThat(rita.page.locator("#REJECT-message").inputValue())
                    .isEqualTo("Send accounts");
            assertThat(rita.page.locator("input[value=CREDIT_RISK]").isChecked()).isTrue();
            rita.look();
        }
        assertThat(jdbc.queryForObject("SELECT status FROM review", String.class))
                .isEqualTo("ASSIGNED");
    }

    @Test
    void aDecisionOnWhatHasChangedKeepsWhatWasTyped() {
        desk.claim(Seen.byNobody(doubtful.id()), rita());
        try (var rita = staff("Rita", Window.USUAL, "reviewer")) {
            rita.open("/reviews/" + doubtful.id());
            rita.choose("Reject", "CREDIT_RISK");
            rita.page.locator("#REJECT-note").fill("Two years of losses");
            desk.note(doubtful.id(), Samples.RAVI, "The bureau corrected itself");
            rita.send("Reject");
            assertThat(rita.page.locator("[role=alert]").innerText())
                    .contains("The bureau corrected itself");
            assertThat(rita.page.locator("#REJECT-note").inputValue())
                    .isEqualTo("Two years of losses");
            assertThat(rita.page.locator("input[value=CREDIT_RISK]").isChecked()).isTrue();
            rita.send("Reject");
            assertThat(rita.said()).contains("rejected");
        }
    }

    @Test
    void showsWhatTheApplicantChangedAndWhoIsAlike() {
        Review other = stored.ready("Nordlicht Systemhaus AG", due.plusSeconds(9));
        amend();
        try (var aida = staff("Aida", Window.USUAL, "auditor")) {
            aida.open("/reviews/" + doubtful.id());
            assertThat(aida.page.locator(".changes").innerText())
                    .contains("Lindenallee 5", "Neue Gasse 1", "Berta Boss");
            assertThat(aida.page.locator(".facts").innerText())
                    .contains(
                            "Extended hours",
                            "German, English",
                            "https://help.morgenrot.example",
                            "+4930123458",
                            "help@morgenrot.example",
                            "Name of the signatory",
                            "Berta Boss",
                            "berta@morgenrot.example",
                            "+4930123459",
                            "Version 2026-01, German, by Jana Petersen, ");
            assertThat(aida.page.locator("form[action*='/desk/']").count()).isZero();
            aida.page.locator("a[href='/reviews/" + other.id() + "']").click();
            assertThat(aida.page.locator("h1").innerText()).isEqualTo("Nordlicht Systemhaus AG");
        }
        stored.inOneTransaction(_ -> intake.erased(doubtful.enrollment()));
        assertThat(jdbc.queryForObject("SELECT count(*)::int FROM profile_revision", Integer.class))
                .isZero();
        try (var aida = staff("Aida", Window.USUAL, "auditor")) {
            aida.open("/reviews/" + doubtful.id());
            assertThat(aida.page.locator("h1").innerText()).isEqualTo("A company that is erased");
            assertThat(aida.page.content()).doesNotContain("Lindenallee", "Neue Gasse");
            aida.look();
        }
    }

    @Test
    void nobodyDecidesOnTheAppealAgainstTheirOwnDecision() {
        desk.claim(Seen.byNobody(doubtful.id()), rita());
        desk.reject(Seen.byNobody(doubtful.id()), rita(), Writing.of(List.of("CREDIT_RISK"), null));
        stored.inOneTransaction(
                _ -> intake.appealed(doubtful.enrollment(), List.of("NEW_EVIDENCE")));
        try (var rita = staff("Rita", Window.USUAL, "reviewer")) {
            rita.open("/reviews/" + doubtful.id());
            assertThat(rita.page.locator("main").innerText())
                    .contains("another reviewer decides", "Appeal", "There is new evidence");
            assertThat(rita.page.locator("form[action$='/claim']").count()).isZero();
            rita.look();
            String csrf = rita.page.locator("input[name=_csrf]").first().inputValue();
            assertThat(rita.posted("/desk/" + doubtful.id() + "/claim", csrf)).isEqualTo(409);
        }
    }

    @Test
    void aCheckIsMadeAgainOrWaivedOnThePage() {
        stored.happened(
                doubtful,
                due,
                null,
                ReviewCommand.COMPLETE_CHECK,
                "CREDIT",
                "FAILED",
                "CREDIT_GRADE_E");
        try (var ravi = staff("Ravi", Window.USUAL, "reviewer");
                var rita = staff("Rita", Window.DARK_TELEPHONE, "reviewer")) {
            ravi.open("/reviews/" + doubtful.id());
            assertThat(ravi.page.locator(".checks form").count()).isZero();
            desk.claim(Seen.byNobody(doubtful.id()), rita());
            rita.open("/reviews/" + doubtful.id());
            rita.page.locator("form[action$='/rerun']:has(input[value=MAILBOX]) button").click();
            assertThat(rita.said()).contains("made again");
            rita.page.getByText("Waive a check").click();
            rita.page.locator("form[action$='/waive'] input[value=CREDIT]").check();
            rita.look();
            rita.page.locator("#WAIVE-note").fill("The group guarantees");
            rita.page.locator("form[action$='/waive'] button").click();
            assertThat(rita.said()).contains("waived");
            assertThat(rita.page.locator(".checks").innerText())
                    .contains("Credit grade E", "Waived by Rita", "The group guarantees");
            rita.look();
            rita.shoot("console-ledger-390-dark");
            rita.page.locator("form[action$='/rerun']:has(input[value=CREDIT]) button").click();
            assertThat(rita.page.locator(".checks").innerText()).contains("Round 1", "failed");
            rita.look();
            ravi.open("/reviews/" + doubtful.id());
            ravi.shoot("console-ledger-1280-light");
            assertThat(ravi.page.locator(".history").innerText())
                    .contains("Check waived", "Check made again");
        }
    }

    @Test
    void formsAreForReviewers() {
        String desks = "/desk/" + doubtful.id() + "/";
        Map<String, Integer> ready =
                Map.of(
                        "release", 303, "note", 422, "rerun", 404, "waive", 404, "approve", 409,
                        "undo", 409, "reject", 422, "ask", 422);
        for (String role : List.of("auditor", "reviewer")) {
            try (var person = staff("Pat", Window.USUAL, role)) {
                person.open("/reviews/" + doubtful.id());
                String csrf = person.page.locator("input[name=_csrf]").first().inputValue();
                ready.forEach(
                        (action, answer) -> {
                            assertThat(person.posted(desks + action, csrf))
                                    .as(action)
                                    .isEqualTo(role.equals("auditor") ? 403 : answer);
                            assertThat(person.posted(desks + action, "")).isEqualTo(403);
                        });
                if (role.equals("reviewer")) {
                    assertThat(person.posted(desks + "nothing", csrf)).isEqualTo(404);
                    desk.claim(Seen.byNobody(doubtful.id()), Samples.RAVI);
                    assertThat(person.posted(desks + "claim", csrf)).isEqualTo(409);
                } else {
                    assertThat(person.posted(desks + "claim", csrf)).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anApprovedCaseLeadsToItsAgreement() {
        String link = "a[href='http://localhost:27003/cases/" + doubtful.enrollment() + "']";
        try (var rita = staff("Rita", Window.DARK_TELEPHONE, "reviewer");
                var lena = staff("Lena", Window.USUAL, "lead");
                var aida = staff("Aida", Window.USUAL, "auditor")) {
            desk.claim(Seen.byNobody(doubtful.id()), rita());
            rita.open("/reviews/" + doubtful.id());
            assertThat(rita.page.locator(link).count()).isZero();
            desk.approve(Seen.byNobody(doubtful.id()), rita(), "A guarantee");
            for (var person : List.of(rita, lena, aida)) {
                person.open("/reviews/" + doubtful.id());
                person.look();
                assertThat(person.page.locator(link).count())
                        .as("agreement-service lets no auditor in")
                        .isEqualTo(person == aida ? 0 : 1);
            }
            rita.shoot("console-approved-390-dark");
            lena.shoot("console-approved-1280-light");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void pleasesInEveryLanguage(String language) {
        desk.note(doubtful.id(), Samples.RAVI, "Called the register");
        stored.ready("Nordlicht Systemhaus AG", due.plusSeconds(9));
        List<Function<Review, String>> states =
                List.of(
                        review -> "/reviews/" + review.id(),
                        review -> {
                            desk.claim(Seen.byNobody(review.id()), rita());
                            return "/reviews/" + review.id() + "?done=claim";
                        },
                        review -> {
                            stored.holding(
                                    patient ->
                                            patient.approve(
                                                    Seen.byNobody(review.id()), rita(), "Words"));
                            return "/reviews/" + review.id() + "?done=approve";
                        },
                        review -> {
                            desk.undo(Seen.byNobody(review.id()), rita());
                            desk.requestInformation(
                                    Seen.byNobody(review.id()),
                                    rita(),
                                    new Writing(
                                            List.of("SUPPORT_PLAN", "office.city"),
                                            "Words",
                                            null,
                                            Map.of("SUPPORT_PLAN", "Who answers at night?"),
                                            null));
                            return "/reviews/" + review.id();
                        });
        try (var desktop = staff("Rita", Window.USUAL.in(language), "reviewer");
                var telephone = staff("Rita", Window.DARK_TELEPHONE.in(language), "reviewer")) {
            for (var state : states) {
                String path = state.apply(doubtful);
                for (var rita : List.of(desktop, telephone)) {
                    rita.open(path);
                    rita.page.locator("details").all().forEach(it -> it.locator("summary").click());
                    rita.look();
                    assertThat(rita.page.content()).doesNotContain("??");
                }
            }
        }
    }

    @Test
    void pleasesInEveryLight() {
        stored.ready("Nordlicht Systemhaus AG", due.plusSeconds(9));
        desk.note(doubtful.id(), Samples.RAVI, "Called the register: the number is right.");
        desk.claim(Seen.byNobody(doubtful.id()), rita());
        amend();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                Window window = new Window("en", width, colours);
                try (var rita = staff("Rita", window, "reviewer")) {
                    rita.open("/reviews/" + doubtful.id());
                    rita.page.locator("summary").nth(1).click();
                    rita.look();
                    rita.shoot("console-case-" + window);
                }
            }
        }
    }

    /** Moves the office and names who signs. */
    private void amend() {
        Profile profile = stored.profile(doubtful);
        stored.save(
                new Profile(
                        profile.enrollment(),
                        2,
                        profile.company(),
                        new Office("Neue Gasse 1", "10115", "Berlin", null, null),
                        profile.administrator(),
                        profile.supportProfile(),
                        "en",
                        new Declarant("de", "Jana Petersen"),
                        new Signatory("Berta Boss", "berta@morgenrot.example", "+4930123459")));
    }

    private static Reviewer rita() {
        return new Reviewer(new ReviewerId("rita-subject"), "Rita", false);
    }
}
