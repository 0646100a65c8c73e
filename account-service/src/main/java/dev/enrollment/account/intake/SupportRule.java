package dev.enrollment.account.intake;

import dev.enrollment.account.Application.SupportProfile;
import dev.enrollment.account.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The company says when, in which languages and where it supports its customers. */
final class SupportRule implements Rule {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int MOST_LANGUAGES = 50;

    @Override
    public void check(ApplicationForm form, Findings findings) {
        if (!SupportProfile.COVERAGES.contains(form.text(Field.COVERAGE))) {
            findings.add(
                    Field.COVERAGE,
                    "COVERAGE",
                    "This is not a coverage of the program.",
                    "Use one of " + SupportProfile.COVERAGES + ".");
        }
        checkLanguages(form.languages(), findings);
        if (WebAddress.read(form.text(Field.SUPPORT_URL)).isEmpty()) {
            findings.add(
                    Field.SUPPORT_URL,
                    "URL",
                    "This is not an https address.",
                    "Enter the full address, like https://support.company.example/.");
        }
    }

    private static void checkLanguages(List<String> languages, Findings findings) {
        boolean known = languages.stream().allMatch(LANGUAGES::contains);
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES || !known) {
            findings.add(
                    Field.SUPPORT_LANGUAGES,
                    "LANGUAGE",
                    "Support is given in at least one language, each by its ISO 639-1 code.",
                    "List codes, like de and en.");
        }
    }
}
