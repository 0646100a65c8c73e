package dev.enrollment.account;

import java.util.EnumMap;
import java.util.Map;

/** Who has the account: company, office and administrator, every value in its stored form. */
public record CompanyProfile(
        Market market,
        String language,
        Application.Company company,
        Application.Office office,
        Application.Administrator administrator) {

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
        return texts;
    }
}
