package dev.enrollment.account;

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
}
