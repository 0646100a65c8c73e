package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.PersonalDataDesk;
import dev.enrollment.account.portal.DeclarationTexts;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who names another signatory shows that the telephone of the account is at hand. */
class NamingIT extends RunningPortal {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("portal/messages", Locale.ENGLISH);
    private static final List<String> ASKED =
            List.of("signatory.name", "signatory.email", "signatory.phone");
    private static final String NOBODY = "";
    private static final Pattern PROBLEM = Pattern.compile("<li><a href=\"#([^\"]+)\">");
    private static final String TICKED = "name=\"declaration[^>]* checked";

    @Autowired private AccountDesk accounts;
    @Autowired private NewsDesk news;
    @Autowired private PersonalDataDesk personalData;

    private final String phone =
            "+4915123" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private PlainBrowser jana;
    private String draft;
    private EnrollmentId id;

    @BeforeEach
    void verifyThePhone() {
        jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        draft = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        id = EnrollmentId.of(draft.replaceFirst(".*/", ""));
        jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
        jana.submit(draft + "/phone", Map.of("number", phone));
        Map<String, String> code =
                Map.of("_csrf", jana.token(draft + "/phone"), "code", Outside.code(phone));
        var checked = jana.post(draft + "/phone/code", code);
        assertThat(checked.statusCode()).isEqualTo(303);
    }

    @Test
    void anApplicationNamesNobodyWithoutTheCode() {
        fillIn("Berta Boss");

        var refused = accept(Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(refused)).containsExactly("naming");
        assertThat(refused.body())
                .contains("Berta Boss", "… " + phone.substring(phone.length() - 3));
        assertThat(status()).isEqualTo("VERIFIED");

        assertThat(accept(Map.of("code", "123456")).statusCode()).isEqualTo(422);
        assertThat(status()).isEqualTo("VERIFIED");
        assertThat(Outside.messages(phone)).hasSize(1);
    }

    @Test
    void theCodeGoesToThePhoneOfTheAccountAndServesOnce() {
        fillIn("Berta Boss");
        var sent = accept(Map.of("send", "yes", "method", "SMS"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).containsPattern(TICKED + "(?s).*" + TICKED);
        String code = Outside.code(phone);

        var wrong = accept(Map.of("code", other(code)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(problems(wrong)).containsExactly("code");
        assertThat(accept(Map.of("code", "no code")).body()).contains(said("rule.CODE_FORM"));
        assertThat(status()).isEqualTo("VERIFIED");

        assertThat(accept(Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(status()).isEqualTo("APPLIED");
        assertThat(signatory()).isEqualTo("Berta Boss");

        ask();
        var again = answer("Eve Other", Map.of("code", code));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(signatory()).isEqualTo("Berta Boss");
    }

    @Test
    void aCodeForOnePersonDoesNotServeForAnother() {
        fillIn("Berta Boss");
        accept(Map.of("send", "yes"));
        String code = Outside.code(phone);
        fillIn("Eve Other");

        var refused = accept(Map.of("code", code));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(refused)).containsExactly("naming");
        assertThat(status()).isEqualTo("VERIFIED");
    }

    @Test
    void anAnswerThatNamesAnotherPersonNeedsTheCode() {
        applied(NOBODY);
        ask();
        var refused = answer("Berta Boss", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(refused)).containsExactly("naming");
        assertThat(refused.body()).contains("value=\"Berta Boss\"");
        assertThat(status()).isEqualTo("APPLIED");
        assertThat(signatory()).isEqualTo(NOBODY);

        var sent = answer("Berta Boss", Map.of("send", "yes", "method", "VOICE"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("value=\"Berta Boss\"");
        String code = Outside.code(phone);
        assertThat(answer("Eve Other", Map.of("code", code)).statusCode()).isEqualTo(422);
        assertThat(answer("Berta Boss", Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(signatory()).isEqualTo("Berta Boss");
    }

    @Test
    void aWrongFieldCostsNoTryAndSendsNothing() {
        applied(NOBODY);
        ask();
        var sent = answer("www.prize.example", Map.of("send", "yes"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(problems(sent)).containsExactly("signatory.name");
        assertThat(Outside.messages(phone)).hasSize(1);
    }

    @Test
    void whoIsNamedAlreadyOrNobodyNeedsNoCode() {
        applied("Berta Boss");
        ask();
        assertThat(answer(" Berta Boss ", Map.of()).statusCode()).isEqualTo(303);
        ask();
        assertThat(answer("Berta Boss", Map.of("send", "yes")).body())
                .contains(said("rule.CODE_UNNEEDED"));
        assertThat(answer(NOBODY, Map.of()).statusCode()).isEqualTo(303);
        assertThat(signatory()).isEqualTo(NOBODY);
    }

    @Test
    void aCodeUnderWayIsExportedAndErased() {
        fillIn("Berta Boss");
        accept(Map.of("send", "yes"));
        assertThat(personalData.export(id)).containsKey("signatory_check");
        assertThat(personalData.export(id).toString()).contains("Berta Boss", phone);

        accounts.erase(id);
        assertThat(personalData.export(id).toString()).doesNotContain("Berta Boss", phone);
    }

    @Test
    void whoIsNamedIsExportedAndErased() {
        applied("Berta Boss");
        var named = List.of("Berta Boss", "Berta.Boss@nordlicht.example", "+4915123456708");
        var exported = personalData.export(id);
        assertThat(exported.get("application")).contains(named);
        assertThat(exported.get("draft")).contains(named);

        accounts.erase(id);
        assertThat(personalData.export(id).toString())
                .doesNotContain("Berta", "nordlicht.example", "+4915123456708");
    }

    private void applied(String signatory) {
        fillIn(signatory);
        Map<String, String> code = new HashMap<>();
        if (!signatory.isEmpty()) {
            accept(Map.of("send", "yes"));
            code.put("code", Outside.code(phone));
        }
        assertThat(accept(code).statusCode()).isEqualTo(303);
    }

    private void fillIn(String signatory) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "action", "continue",
                                "partnerNetworkId", "1000007",
                                "supportProfile.coverage", "EXTENDED",
                                "supportProfile.languages", "de",
                                "supportProfile.url", "https://help.nordlicht.example"));
        form.putAll(named(signatory, "+49 151 23456708"));
        var answer = jana.submit(draft + "/application", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static Map<String, String> named(String name, String phone) {
        return name.isEmpty()
                ? Map.of()
                : Map.of(
                        "signatory.name",
                        name,
                        "signatory.email",
                        name.strip().replaceAll("\\W+", ".") + "@nordlicht.example",
                        "signatory.phone",
                        phone);
    }

    private HttpResponse<String> accept(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("declaration.textVersion", DeclarationTexts.CURRENT);
        form.put("declaration.language", "en");
        form.put("declaration.authorityAttested", "yes");
        form.put("declaration.creditCheckConsented", "yes");
        return jana.submit(draft + "/answers", form);
    }

    private void ask() {
        news.informationRequested(id, Instant.now(), ASKED, null);
    }

    private HttpResponse<String> answer(String signatory, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.putAll(named(signatory, "0151 23456708"));
        return jana.submit(draft + "/information", form);
    }

    /** Where the summary of problems leads. */
    private static List<String> problems(HttpResponse<String> page) {
        return PROBLEM.matcher(page.body()).results().map(it -> it.group(1)).toList();
    }

    private static String said(String key) {
        return TEXTS.getString(key);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private String status() {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT status FROM account WHERE enrollment_id = ?",
                        String.class,
                        id.value()));
    }

    private String signatory() {
        return Optional.ofNullable(
                        jdbc.queryForObject(
                                "SELECT fields ->> 'signatory.name' FROM draft"
                                        + " WHERE enrollment_id = ?",
                                String.class,
                                id.value()))
                .orElse(NOBODY);
    }
}
