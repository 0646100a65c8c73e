package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The partner's own identities, and the language of letters. */
final class SubmissionRule implements Rule {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final int LONGEST_LANGUAGE = 35;
    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

    static boolean shaped(String submissionId) {
        return ID.matcher(submissionId).matches();
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        checkId(Field.SUBMISSION_ID, form.submissionId(), findings);
        String amends = form.amends();
        if (amends != null) {
            checkId(Field.AMENDS, amends, findings);
        }
        String language = form.given(Field.LANGUAGE);
        if (language != null && !languageTag(language)) {
            findings.add(
                    Field.LANGUAGE,
                    "LANGUAGE",
                    "This is not a language tag of BCP 47.",
                    "Enter a tag, like de or pt-PT, or leave it out for English.");
        }
    }

    private static void checkId(Field field, String id, Findings findings) {
        if (!shaped(id)) {
            findings.add(
                    field,
                    "SUBMISSION_ID",
                    "A submission ID is 1 to 100 letters, digits or . _ : - and begins with a"
                            + " letter or digit.",
                    "Use such an ID, for example your order number or a UUID.");
        }
    }

    /** Well-formed is not enough: the language itself must be one of ISO 639. */
    private static boolean languageTag(String tag) {
        try {
            return tag.length() <= LONGEST_LANGUAGE
                    && known(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean known(String language) {
        return ISO_639_1.contains(language)
                || (language.length() == 3
                        && !Locale.of(language)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equals(language));
    }
}
