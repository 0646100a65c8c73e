package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.WrittenInput;
import dev.enrollment.account.portal.Step;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people really write, on the portal's forms: taken and shown as stored, or refused. */
class WrittenInputsPortalIT extends RunningPortal {

    @Autowired private AccountDesk accounts;

    /** With some four requests each, well below what one person may ask for in a minute. */
    private static final int FORMS_OF_ONE_PERSON = 50;

    private PlainBrowser jana;
    private int forms;

    @BeforeEach
    void signIn() {
        jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
    }

    @Test
    void theAccountFormTakesAndShowsThem() {
        List<WrittenInput> inputs = of(Step.ACCOUNT);
        assertThat(inputs).hasSizeGreaterThan(140);
        for (WrittenInput input : inputs) {
            anotherPersonNowAndThen();
            String draft = PlainBrowser.id(begin(input.market()));
            Map<String, String> form = form(input, Step.ACCOUNT);
            assertAnswered(input, draft, jana.submit(draft + "/account", form));
        }
    }

    @Test
    void theApplicationFormTakesAndShowsThem() {
        for (WrittenInput input : of(Step.APPLICATION)) {
            anotherPersonNowAndThen();
            String draft = PlainBrowser.id(begin("DE"));
            jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
            accounts.verifyPhone(
                    EnrollmentId.of(draft.replaceFirst(".*/", "")), "SMS", Optional.empty());
            Map<String, String> form = form(input, Step.APPLICATION);
            form.put("declaration.textVersion", "2026-01");
            form.put("declaration.language", "en");
            form.put("declaration.authorityAttested", "yes");
            form.put("declaration.creditCheckConsented", "yes");
            assertAnswered(input, draft, jana.take(draft + "/application", form));
        }
    }

    private void anotherPersonNowAndThen() {
        if (++forms % FORMS_OF_ONE_PERSON == 0) {
            signIn();
        }
    }

    private HttpResponse<String> begin(String market) {
        return jana.submit("/enrollments", Map.of("market", market));
    }

    private static List<WrittenInput> of(Step step) {
        return WrittenInput.all().stream()
                .filter(input -> step.fields().contains(Field.at(input.field()).orElseThrow()))
                .toList();
    }

    private static Map<String, String> form(WrittenInput input, Step step) {
        Map<String, String> texts = input.texts(UUID.randomUUID().toString());
        Map<String, String> form =
                new HashMap<>(
                        step.fields().stream()
                                .collect(
                                        Collectors.toMap(
                                                Field::path,
                                                field -> texts.getOrDefault(field.path(), ""))));
        form.put("action", "continue");
        return form;
    }

    private void assertAnswered(WrittenInput input, String draft, HttpResponse<String> page) {
        if (input.code().isPresent()) {
            assertThat(page.statusCode()).as(input.toString()).isEqualTo(422);
            assertThat(page.body())
                    .as(input.toString())
                    .contains("id=\"" + input.field() + "-problem\"");
        } else {
            assertThat(page.statusCode()).as(input + page.body()).isEqualTo(303);
            assertThat(kept(draft, input.field())).as(input.toString()).isEqualTo(input.answer());
        }
    }

    private String kept(String draft, String field) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT fields ->> ? FROM draft WHERE enrollment_id = ?::uuid",
                        String.class,
                        field,
                        draft.replaceFirst(".*/", "")));
    }
}
