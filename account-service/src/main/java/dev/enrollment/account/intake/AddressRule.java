package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
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
                            checkPostalCode(entry, form.text(Field.POSTAL_CODE), findings);
                            checkProvince(entry, form.given(Field.PROVINCE), findings);
                            checkVatNumber(entry, form.given(Field.VAT_NUMBER), findings);
                        });
    }

    private static void checkPostalCode(MarketEntry entry, String code, Findings findings) {
        if (entry.postalCodes().read(code).isPresent()) {
            return;
        }
        String cure =
                "Enter a postal code of " + entry.name() + entry.postalCodes().form().like() + ".";
        if (code.isBlank()) {
            findings.add(
                    Field.POSTAL_CODE,
                    "REQUIRED",
                    "Addresses in " + entry.name() + " have a postal code.",
                    cure);
        } else {
            findings.add(
                    Field.POSTAL_CODE,
                    "POSTAL_CODE",
                    "This is not a postal code of " + entry.name() + ".",
                    cure);
        }
    }

    private static void checkProvince(
            MarketEntry entry, @Nullable String province, Findings findings) {
        if (entry.provinceRequired() && (province == null || province.isBlank())) {
            findings.add(
                    Field.PROVINCE,
                    "REQUIRED",
                    "Addresses in " + entry.name() + " name the province.",
                    "Fill it in.");
        }
    }

    private static void checkVatNumber(
            MarketEntry entry, @Nullable String number, Findings findings) {
        if (number != null && entry.vatNumbers().read(number).isEmpty()) {
            findings.add(
                    Field.VAT_NUMBER,
                    "VAT_NUMBER",
                    "This is not a VAT identification number of " + entry.name() + ".",
                    "Enter it with its prefix" + entry.vatNumbers().like() + ", or leave it out.");
        }
    }
}
