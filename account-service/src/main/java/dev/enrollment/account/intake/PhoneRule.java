package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import dev.enrollment.phone.Phones;

/** Telephones are possible ones, of any country, and cost no more than a call. */
final class PhoneRule implements Rule {

    private final Phones phones;

    PhoneRule(Phones phones) {
        this.phones = phones;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        for (Field field : Field.of(Field.Kind.PHONE)) {
            String number = form.given(field);
            if (number != null) {
                checkPhone(field, number, form.market(), findings);
            }
        }
    }

    private void checkPhone(Field field, String number, String market, Findings findings) {
        var phone = phones.read(number, market);
        if (number.isEmpty()) {
            findings.add(
                    field,
                    "REQUIRED",
                    "The field is empty.",
                    "Enter a number with its country code, like " + phones.example(market) + ".");
        } else if (phone.isEmpty()) {
            findings.add(
                    field,
                    "PHONE",
                    "This is not a telephone number that can be dialled.",
                    "Enter one number with its country code, like "
                            + phones.example(market)
                            + ". Leave an extension out.");
        } else if (phone.get().premium()) {
            findings.add(
                    field,
                    "PREMIUM_PHONE",
                    "Calls to this number cost extra.",
                    "Use a landline or mobile number at ordinary rates.");
        }
    }
}
