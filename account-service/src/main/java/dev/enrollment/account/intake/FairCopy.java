package dev.enrollment.account.intake;

import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.Field;
import dev.enrollment.account.Field.Part;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import dev.enrollment.phone.Phones;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies a form that broke no rule into the form in which everything is stored. */
final class FairCopy {

    private static final String DEFAULT_LANGUAGE = "en";

    private final MarketCatalogue catalogue;
    private final Phones phones;
    private final Mailboxes mailboxes;

    FairCopy(MarketCatalogue catalogue, Phones phones, Mailboxes mailboxes) {
        this.catalogue = catalogue;
        this.phones = phones;
        this.mailboxes = mailboxes;
    }

    /** The form must be plain. */
    Application of(ApplicationForm form) {
        CompanyProfile profile = profile(form);
        Map<Field, String> texts =
                stored(form, EnumSet.of(Part.PARTNER_NETWORK, Part.SUPPORT, Part.SIGNATORY));
        var declaration = form.declaration();
        return new Application(
                profile.market(),
                profile.language(),
                profile.company(),
                profile.office(),
                profile.administrator(),
                Objects.requireNonNull(texts.get(Field.PARTNER_NETWORK_ID)),
                Application.SupportProfile.of(texts, form.languages()),
                Application.Signatory.of(texts),
                new Application.Declaration(
                        declaration.textVersion(),
                        Objects.requireNonNull(declaration.declaredAt()),
                        null));
    }

    /** Who is named to sign; null where nobody is. */
    Application.@Nullable Signatory signatory(ApplicationForm form) {
        return Application.Signatory.of(stored(form, EnumSet.of(Part.SIGNATORY)));
    }

    CompanyProfile profile(ApplicationForm form) {
        Map<Field, String> texts =
                stored(form, EnumSet.of(Part.COMPANY, Part.OFFICE, Part.ADMINISTRATOR));
        MarketEntry entry = catalogue.find(form.market()).orElseThrow();
        var key =
                entry.companyKey(
                        form.text(Field.LEGAL_NAME),
                        form.text(Field.REGISTRATION_NUMBER),
                        form.text(Field.REGISTER));
        return new CompanyProfile(
                entry.market(),
                language(form.given(Field.LANGUAGE)),
                Application.Company.of(texts, key),
                Application.Office.of(texts),
                Application.Administrator.of(texts),
                null,
                null,
                null);
    }

    private static String language(@Nullable String tag) {
        return tag == null ? DEFAULT_LANGUAGE : Locale.forLanguageTag(tag).toLanguageTag();
    }

    private Map<Field, String> stored(ApplicationForm form, Set<Part> parts) {
        MarketEntry entry = catalogue.find(form.market()).orElseThrow();
        Map<Field, String> stored = new EnumMap<>(Field.class);
        form.texts()
                .forEach(
                        (field, text) -> {
                            if (parts.contains(field.part())) {
                                stored.put(field, stored(field, text, entry));
                            }
                        });
        return stored;
    }

    private String stored(Field field, String text, MarketEntry entry) {
        return switch (field.kind()) {
            case POSTAL_CODE -> entry.postalCodes().read(text).orElseThrow();
            case VAT_NUMBER -> entry.vatNumbers().read(text).orElseThrow();
            case PHONE -> phones.read(text, entry.market().code()).orElseThrow().e164();
            case MAILBOX -> mailboxes.read(text).orElseThrow();
            case WEB_ADDRESS -> WebAddress.read(text).orElseThrow();
            case PERSON_NAME -> PersonNames.stored(text);
            case IDENTITY, CODE, LANGUAGE, WORDS, LIST, DECLARED -> text;
        };
    }
}
