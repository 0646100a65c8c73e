package dev.enrollment.account.intake;

import dev.enrollment.account.Application;
import dev.enrollment.account.Field;
import dev.enrollment.events.PartnerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One input as somebody wrote it, in an application that is good otherwise, and what becomes of it.
 *
 * @param answer the text that is stored, or "! CODE" of the rule that refuses it
 */
public record WrittenInput(
        String kind, String market, String field, String written, String answer) {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+) x (.+)}");

    /** A postal code of each market. */
    private static final Map<String, String> POSTAL_CODES = examples();

    public static List<WrittenInput> all() {
        return lines("/written-inputs.tsv").skip(1).map(WrittenInput::row).toList();
    }

    /** The rule that refuses it, if one does. */
    public Optional<String> code() {
        return answer.startsWith("! ") ? Optional.of(answer.substring(2)) : Optional.empty();
    }

    /** All texts of the application by the paths of their fields. */
    public Map<String, String> texts(String submissionId) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("submissionId", submissionId);
        texts.put("market", market);
        texts.put("language", "de");
        texts.put("company.legalName", "Firma " + submissionId);
        texts.put("company.registrationNumber", "Nr. " + submissionId);
        texts.put("office.street", "Elbchaussee 1");
        texts.put("office.postalCode", POSTAL_CODES.getOrDefault(market, ""));
        texts.put("office.city", "Hamburg");
        texts.put("office.province", "Roma");
        texts.put("office.phone", "+49 40 1234507");
        texts.put("administrator.givenName", "Jana");
        texts.put("administrator.familyName", "Petersen");
        texts.put("administrator.email", "jana@moewe.example");
        texts.put("administrator.phone", "+49 1512 3456707");
        texts.put("partnerNetworkId", "1000007");
        texts.put("supportProfile.coverage", "EXTENDED");
        texts.put("supportProfile.languages", "de");
        texts.put("supportProfile.url", "https://support.moewe.example");
        texts.put("declaration.textVersion", "2026-01");
        texts.put(field, written);
        return texts;
    }

    /** The application as a partner's record. */
    public PartnerApplication application(String submissionId) {
        PartnerApplication application = SampleRecords.good(submissionId).build();
        texts(submissionId).forEach((path, text) -> RuleMatrix.put(application, path, text));
        return application;
    }

    /** What an application holds in the field. */
    public String stored(Application application) {
        return field.equals("market")
                ? application.market().code()
                : application.texts().getOrDefault(Field.at(field).orElseThrow(), "");
    }

    @Override
    public String toString() {
        return "%s: %s %s = '%s'".formatted(kind, market, field, written);
    }

    private static WrittenInput row(String line) {
        String[] cells = line.split("\t", -1);
        return new WrittenInput(cells[0], cells[1], cells[2], text(cells[3]), text(cells[4]));
    }

    private static String text(String cell) {
        String characters =
                UNICODE.matcher(cell)
                        .replaceAll(it -> String.valueOf((char) Integer.parseInt(it.group(1), 16)));
        return REPEATED.matcher(characters).replaceAll(WrittenInput::repeated);
    }

    private static String repeated(MatchResult times) {
        return times.group(2).repeat(Integer.parseInt(times.group(1)));
    }

    private static Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        lines("/postal-examples.csv")
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> examples.putIfAbsent(cells[0], cells[1]));
        return Map.copyOf(examples);
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(WrittenInput.class.getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n", -1))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
