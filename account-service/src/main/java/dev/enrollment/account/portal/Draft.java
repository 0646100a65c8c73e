package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an applicant has filled in, whether or not it keeps the rules. It has the identity its
 * enrollment will have, and stays as the applicant's copy when the account is open.
 *
 * @param owner subject of the one person it is shown to
 * @param fields text by the field's path in the form, as office.postalCode
 */
public record Draft(
        EnrollmentId id,
        String owner,
        Market market,
        String language,
        Map<String, String> fields,
        Instant savedAt) {

    private static final List<String> OF_ANY_MARKET =
            List.of(
                    "company.legalName",
                    "company.registrationNumber",
                    "administrator.givenName",
                    "administrator.familyName",
                    "administrator.email",
                    "administrator.phone",
                    "partnerNetworkId",
                    "supportProfile.coverage",
                    "supportProfile.languages",
                    "supportProfile.url");

    public Draft {
        fields = Map.copyOf(fields);
    }

    static Draft begin(
            EnrollmentId id, Person person, Market market, String language, Instant now) {
        Map<String, String> fields = new HashMap<>();
        fields.put("administrator.givenName", person.givenName());
        fields.put("administrator.familyName", person.familyName());
        if (person.email() != null) {
            fields.put("administrator.email", person.email());
        }
        return new Draft(id, person.subject(), market, language, fields, now);
    }

    /** The draft with what this step of the form says, and nothing else changed. */
    Draft filledIn(Step step, Map<String, String> texts, Instant now) {
        Map<String, String> all = new HashMap<>(fields);
        step.fields().forEach(field -> all.put(field, kept(texts.getOrDefault(field, ""))));
        return new Draft(id, owner, market, language, all, now);
    }

    /** The draft with these fields put right. */
    Draft corrected(Map<String, String> texts, Instant now) {
        Map<String, String> all = new HashMap<>(fields);
        texts.forEach((field, text) -> all.put(field, kept(text)));
        return new Draft(id, owner, market, language, all, now);
    }

    /** A draft for another market, with all that does not depend on the market. */
    Draft copy(EnrollmentId copyId, Market other, Instant now) {
        Map<String, String> kept = new HashMap<>(fields);
        kept.keySet().retainAll(OF_ANY_MARKET);
        return new Draft(copyId, owner, other, language, kept, now);
    }

    /** No database keeps a NUL; what stands for it is refused by the rules like it. */
    private static String kept(String text) {
        return text.replace('\0', '\uFFFD').strip();
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
