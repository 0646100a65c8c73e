package dev.enrollment.account.intake;

/** Telephones are possible ones, of any country, and cost no more than a call. */
final class PhoneRule implements Rule {

    private final Phones phones;

    PhoneRule(Phones phones) {
        this.phones = phones;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        checkPhone("office.phone", form.office().phone(), form.market(), findings);
        checkPhone("administrator.phone", form.administrator().phone(), form.market(), findings);
    }

    private void checkPhone(String field, String number, String market, Findings findings) {
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
