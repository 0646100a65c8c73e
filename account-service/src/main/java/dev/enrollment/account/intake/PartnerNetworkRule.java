package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.regex.Pattern;

/** Partner-network IDs are numbers of 6 to 10 digits; whether one is known, review finds out. */
final class PartnerNetworkRule implements Rule {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{5,9}");

    @Override
    public void check(ApplicationForm form, Findings findings) {
        if (!ID.matcher(form.text(Field.PARTNER_NETWORK_ID)).matches()) {
            findings.add(
                    Field.PARTNER_NETWORK_ID,
                    "PARTNER_NETWORK_ID",
                    "A partner-network ID is 6 to 10 digits, the first one not 0.",
                    "Copy the number from your partner-network membership, like 1000007.");
        }
    }
}
