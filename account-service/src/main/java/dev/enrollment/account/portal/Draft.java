package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.Market;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an applicant has filled in, whether or not it keeps the rules. It has the identity its
 * enrollment will have, and stays as the applicant's copy when the account is open.
 *
 * @param owner subject of the one person it is shown to
 * @param fields text by field
 */
public record Draft(
        EnrollmentId id,
        String owner,
        Market market,
        String language,
        Map<Field, String> fields,
        Instant savedAt) {

    public Draft {
        fields = Map.copyOf(fields);
    }

    static Draft begin(
            EnrollmentId id, Person person, Market market, String language, Instant now) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.GIVEN_NAME, person.givenName());
        fields.put(Field.FAMILY_NAME, person.familyName());
        if (person.email() != null) {
            fields.put(Field.EMAIL, person.email());
        }
        return new Draft(id, person.subject(), market, language, fields, now);
    }

    /** Tells one state of what these steps of the form say from another. */
    public String version(Step... steps) {
        String texts =
                Stream.of(steps)
                        .flatMap(step -> step.fields().stream())
                        .map(this::text)
                        .collect(Collectors.joining("\0"));
        return UUID.nameUUIDFromBytes(texts.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Whether these steps say something else than when a page was made; never if it had no version.
     */
    boolean changedSince(String seen, Step... steps) {
        return !seen.isEmpty() && !seen.equals(version(steps));
    }

    /** The draft with what this step of the form says, and nothing else changed. */
    Draft filledIn(Step step, Map<Field, String> texts, Instant now) {
        Map<Field, String> all = copyOfFields();
        step.fields().forEach(field -> all.put(field, kept(texts.getOrDefault(field, ""))));
        return new Draft(id, owner, market, language, all, now);
    }

    /** The draft with these fields put right. */
    Draft corrected(Map<Field, String> texts, Instant now) {
        Map<Field, String> all = copyOfFields();
        texts.forEach((field, text) -> all.put(field, kept(text)));
        return new Draft(id, owner, market, language, all, now);
    }

    /** A draft for a market, with all that does not depend on the market where that is another. */
    Draft copy(EnrollmentId copyId, Market other, Instant now) {
        Map<Field, String> kept = copyOfFields();
        kept.keySet().removeIf(field -> field.ofOneMarket() && !other.equals(market));
        return new Draft(copyId, owner, other, language, kept, now);
    }

    /** No database keeps a NUL; what stands for it is refused by the rules like it. */
    private static String kept(String text) {
        return text.replace('\0', '\uFFFD').strip();
    }

    public String text(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** The text at a path that a page names. */
    public String text(String path) {
        return text(Field.at(path).orElseThrow());
    }

    private Map<Field, String> copyOfFields() {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        return copy;
    }

    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
