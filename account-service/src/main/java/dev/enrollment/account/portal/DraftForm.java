package dev.enrollment.account.portal;

import dev.enrollment.account.intake.ApplicationForm;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a draft into the form that all channels share. */
final class DraftForm {

    private static final ApplicationForm.Declaration NONE =
            new ApplicationForm.Declaration(false, false, "", null);

    private DraftForm() {}

    static ApplicationForm of(Draft draft) {
        return of(draft, NONE);
    }

    static ApplicationForm of(Draft draft, ApplicationForm.Declaration declaration) {
        return new ApplicationForm(
                draft.id().toString(),
                null,
                draft.market().code(),
                draft.language(),
                new ApplicationForm.Company(
                        draft.text("company.legalName"),
                        draft.text("company.registrationNumber"),
                        optional(draft.text("company.vatNumber"))),
                new ApplicationForm.Office(
                        draft.text("office.street"),
                        draft.text("office.postalCode"),
                        draft.text("office.city"),
                        optional(draft.text("office.province")),
                        draft.text("office.phone")),
                new ApplicationForm.Administrator(
                        draft.text("administrator.givenName"),
                        draft.text("administrator.familyName"),
                        draft.text("administrator.email"),
                        draft.text("administrator.phone")),
                draft.text("partnerNetworkId"),
                new ApplicationForm.SupportProfile(
                        draft.text("supportProfile.coverage"),
                        words(draft.text("supportProfile.languages")),
                        draft.text("supportProfile.url")),
                declaration);
    }

    private static @Nullable String optional(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
