package dev.enrollment.account.intake;

import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import org.jspecify.annotations.Nullable;

/** What an address and a VAT number must look like in the market; no market, no such rule. */
final class AddressRule implements Rule {

    private final MarketCatalogue catalogue;

    AddressRule(MarketCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        catalogue
                .find(form.market())
                .ifPresent(
                        entry -> {
                            checkPostalCode(entry, form.office().postalCode(), findings);
                            checkProvince(entry, form.office().province(), findings);
                            checkVatNumber(entry, form.company().vatNumber(), findings);
                        });
    }

    private static void checkPostalCode(MarketEntry entry, String code, Findings findings) {
        if (entry.postalCodes().accepts(code)) {
            return;
        }
        if (code.isBlank()) {
            findings.add(
                    "office.postalCode",
                    "REQUIRED",
                    "Addresses in " + entry.name() + " have a postal code.",
                    "Fill it in.");
        } else {
            findings.add(
                    "office.postalCode",
                    "POSTAL_CODE",
                    "This is no postal code of " + entry.name() + ".",
                    "Write a code of the form " + entry.postalCodes().pattern() + ".");
        }
    }

    private static void checkProvince(
            MarketEntry entry, @Nullable String province, Findings findings) {
        if (entry.provinceRequired() && (province == null || province.isBlank())) {
            findings.add(
                    "office.province",
                    "REQUIRED",
                    "Addresses in " + entry.name() + " name the province.",
                    "Fill it in.");
        }
    }

    private static void checkVatNumber(
            MarketEntry entry, @Nullable String number, Findings findings) {
        if (number != null && !entry.plausibleVatNumber(number)) {
            findings.add(
                    "company.vatNumber",
                    "VAT_NUMBER",
                    "This is no VAT identification number of " + entry.name() + ".",
                    "Write it with its prefix in the form "
                            + entry.vatNumber()
                            + ", or leave it out.");
        }
    }
}
