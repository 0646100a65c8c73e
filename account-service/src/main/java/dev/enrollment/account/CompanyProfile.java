package dev.enrollment.account;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has the account, every value in its stored form.
 *
 * @param supportProfile null until the company applies
 * @param signatory null until the company applies, and where the administrator signs
 * @param declarant null until the company applies, and where a partner's system spoke for it
 */
public record CompanyProfile(
        Market market,
        String language,
        Application.Company company,
        Application.Office office,
        Application.Administrator administrator,
        Application.@Nullable SupportProfile supportProfile,
        Application.@Nullable Signatory signatory,
        Application.@Nullable Declarant declarant) {

    public CompanyKey companyKey() {
        return company.key();
    }

    /** All of it but the market, as texts; an optional field that is not given is left out. */
    public Map<Field, String> texts() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.LANGUAGE, language);
        company.tell(texts);
        office.tell(texts);
        administrator.tell(texts);
        if (supportProfile != null) {
            supportProfile.tell(texts);
        }
        if (signatory != null) {
            signatory.tell(texts);
        }
        return texts;
    }
}
