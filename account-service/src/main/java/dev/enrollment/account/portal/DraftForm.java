package dev.enrollment.account.portal;

import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.intake.ApplicationForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The account's texts as they are stored; the address stays as its sign-in shows it. */
    static Map<String, String> texts(CompanyProfile profile) {
        var company = profile.company();
        var office = profile.office();
        var administrator = profile.administrator();
        return Map.of(
                "company.legalName", company.legalName(),
                "company.registrationNumber", company.registrationNumber(),
                "company.vatNumber", Objects.requireNonNullElse(company.vatNumber(), ""),
                "office.street", office.street(),
                "office.postalCode", office.postalCode(),
                "office.city", office.city(),
                "office.phone", office.phone(),
                "administrator.givenName", administrator.givenName(),
                "administrator.familyName", administrator.familyName(),
                "administrator.phone", administrator.phone());
    }

    /** All texts as they are stored. */
    static Map<String, String> texts(Application application) {
        Map<String, String> texts = new HashMap<>(texts(application.profile()));
        texts.put("partnerNetworkId", application.partnerNetworkId());
        texts.put("supportProfile.url", application.supportProfile().url());
        return texts;
    }

    private static @Nullable String optional(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }
}
