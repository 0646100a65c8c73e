package dev.enrollment.agreement.web;

import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.Signatory;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the code that a signature needs.
 *
 * @param phone enough of the number to know it by; empty where none is known
 * @param sentBy how a code was sent to this session; empty before that
 */
record CodeView(String phone, String sentBy) {

    private static final int SHOWN = 3;

    static CodeView of(OpenedAgreement opened, SignatoryCodes codes, Visitor visitor) {
        Signatory.@Nullable Phone phone = opened.company().signatory().phone();
        return new CodeView(
                phone == null ? "" : masked(phone.number()),
                codes.underWay(opened, visitor)
                        .map(sent -> sent.target().method().name())
                        .orElse(""));
    }

    /** A mailbox in the wrong hands must not tell the number. */
    private static String masked(String number) {
        return "… " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}
