package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.RuleMatrix;
import dev.enrollment.account.portal.Step;
import dev.enrollment.events.PartnerApplication;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The rule matrix through the portal's forms: what the other channels answer as field and code
 * stands at the field, in the words of the code, with the cure.
 */
class PortalRulesIT extends RunningPortal {

    private static final Pattern PROBLEM =
            Pattern.compile("id=\"([\\w.]+)-problem\">\\s*(.*?)\\s*</p>", Pattern.DOTALL);
    private static final List<String> TICKS =
            List.of("declaration.authorityAttested", "declaration.creditCheckConsented");
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("portal/messages", Locale.ENGLISH);

    @Autowired private AccountDesk accounts;

    private PlainBrowser jana;
    private final String base = "rules-" + UUID.randomUUID();
    private final Map<String, String> drafts = new HashMap<>();

    @BeforeEach
    void signIn() {
        jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
    }

    @Test
    void theAccountFormSaysTheSameAtTheSameFields() {
        registered("HRB " + base);
        List<RuleMatrix.Row> rows = rows(paths(Step.ACCOUNT).toList());
        assertThat(rows).hasSize(21);
        for (RuleMatrix.Row row : rows) {
            PartnerApplication application = row.application("r-" + UUID.randomUUID(), base);
            String draft = drafts.computeIfAbsent(application.getMarket(), this::begun);
            Map<String, String> form = texts(application, paths(Step.ACCOUNT).toList());
            form.put("action", "continue");
            assertSays(row, jana.take(draft + "/account", form));
        }
    }

    @Test
    void theApplicationFormSaysTheSameAtTheSameFields() {
        String account = registered("HRB " + UUID.randomUUID());
        String id = account.substring("/enrollments/".length());
        accounts.verifyPhone(EnrollmentId.of(id), "SMS", Optional.empty());
        var fields = Stream.concat(paths(Step.APPLICATION), TICKS.stream()).toList();
        List<RuleMatrix.Row> rows = rows(fields);
        assertThat(rows).hasSize(11);
        for (RuleMatrix.Row row : rows) {
            Map<String, String> form = texts(row.application("r", base), fields);
            form.replaceAll((field, text) -> text.equals("true") ? "yes" : text);
            form.putAll(
                    Map.of(
                            "action", "continue",
                            "declaration.textVersion", "2026-01",
                            "declaration.language", "en"));
            assertSays(row, jana.take(account + "/application", form));
        }
    }

    /**
     * Rows about what stands on the form alone; a German one asks for no province, and the address
     * of the administrator is that of the sign-in.
     */
    private static List<RuleMatrix.Row> rows(List<String> fields) {
        return RuleMatrix.rows().stream()
                .filter(row -> !row.changes().containsKey("office.province"))
                .filter(row -> List.of("DE", "IT").contains(market(row)))
                .filter(row -> !row.violations().contains("signatory.email SIGNATORY"))
                .filter(
                        row ->
                                row.violations().stream()
                                        .allMatch(
                                                it -> fields.contains(it.replaceFirst(" .*", ""))))
                .toList();
    }

    private static Stream<String> paths(Step step) {
        return step.fields().stream().map(Field::path);
    }

    private static String market(RuleMatrix.Row row) {
        return row.changes().getOrDefault("market", "DE");
    }

    private static void assertSays(RuleMatrix.Row row, HttpResponse<String> page) {
        assertThat(page.statusCode()).as(row.toString()).isEqualTo(422);
        Map<String, String> said =
                PROBLEM.matcher(page.body())
                        .results()
                        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
        assertThat(said).as(row.toString()).hasSize(row.violations().size());
        for (String violation : row.violations()) {
            String[] fieldAndCode = violation.split(" ", -1);
            String rule = "rule." + fieldAndCode[1];
            assertThat(said.get(fieldAndCode[0]))
                    .as(row.toString())
                    .contains(beginning(rule), beginning(cure(rule, fieldAndCode[0])));
        }
    }

    private static String cure(String rule, String field) {
        String ofField = rule + ".cure." + field;
        return TEXTS.containsKey(ofField) ? ofField : rule + ".cure";
    }

    /** What a text says before its first argument. */
    private static String beginning(String key) {
        return TEXTS.getString(key).replaceFirst("\\{.*", "").strip();
    }

    private static Map<String, String> texts(PartnerApplication application, List<String> fields) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach(field -> texts.put(field, text(application, field)));
        return texts;
    }

    private static String text(IndexedRecord application, String path) {
        Object value = application;
        for (String name : Arrays.asList(path.split("\\.", -1))) {
            if (!(value instanceof IndexedRecord record)) {
                break;
            }
            value = record.get(record.getSchema().getField(name).pos());
        }
        return value == null
                ? ""
                : value instanceof List<?> list
                        ? String.valueOf(list.getFirst())
                        : value.toString();
    }

    private String begun(String market) {
        return PlainBrowser.id(jana.submit("/enrollments", Map.of("market", market)));
    }

    private String registered(String number) {
        String draft = begun("DE");
        var answer = jana.take(draft + "/account", PlainBrowser.company(number));
        assertThat(answer.statusCode()).isEqualTo(303);
        return draft;
    }
}
