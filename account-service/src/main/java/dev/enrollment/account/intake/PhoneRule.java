package dev.enrollment.account.intake;

/** Telephones are possible ones, of any country, and cost no more than a call. */
final class PhoneRule implements Rule {

    private final Phones phones;

    PhoneRule(Phones phones) {
        this.phones = phones;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        checkPhone("office.phone", form.office().phone(), findings);
        checkPhone("administrator.phone", form.administrator().phone(), findings);
    }

    private void checkPhone(String field, String number, Findings findings) {
        var phone = phones.read(number);
        if (phone.isEmpty()) {
            findings.add(
                    field,
                    "PHONE",
                    "This is no telephone number in international form.",
                    "Write it with + and country code, as +49 30 901820.");
        } else if (phone.get().premium()) {
            findings.add(
                    field,
                    "PREMIUM_PHONE",
                    "Calls to this number cost extra.",
                    "Use a landline or mobile number at ordinary rates.");
        }
    }
}
