package dev.enrollment.agreement;

import static dev.enrollment.agreement.AgreementCommand.DECLINE;
import static dev.enrollment.agreement.AgreementCommand.EXPIRE;
import static dev.enrollment.agreement.AgreementCommand.EXTEND;
import static dev.enrollment.agreement.AgreementCommand.REASSIGN;
import static dev.enrollment.agreement.AgreementCommand.REMIND;
import static dev.enrollment.agreement.AgreementCommand.RENEW_LINK;
import static dev.enrollment.agreement.AgreementCommand.SIGN;
import static dev.enrollment.agreement.AgreementCommand.WITHDRAW;

import java.util.Map;
import java.util.Optional;

/** Where an agreement stands, and the only table of its transitions. */
public enum AgreementStatus {
    /** The signatory's turn. */
    OFFERED,
    /** Accepted by the signatory. */
    SIGNED,
    /** Refused by the signatory. */
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The company took its application back, or was erased, before anybody answered. */
    WITHDRAWN;

    // A command that leads to the status it finds is the same fact again.
    private static final Map<AgreementStatus, Map<AgreementCommand, AgreementStatus>> TRANSITIONS =
            Map.of(
                    OFFERED,
                    Map.of(
                            REMIND, OFFERED,
                            RENEW_LINK, OFFERED,
                            REASSIGN, OFFERED,
                            EXTEND, OFFERED,
                            SIGN, SIGNED,
                            DECLINE, DECLINED,
                            EXPIRE, EXPIRED,
                            WITHDRAW, WITHDRAWN),
                    SIGNED,
                    Map.of(SIGN, SIGNED),
                    DECLINED,
                    Map.of(DECLINE, DECLINED),
                    EXPIRED,
                    Map.of(EXPIRE, EXPIRED),
                    WITHDRAWN,
                    Map.of(WITHDRAW, WITHDRAWN));

    /**
     * @throws IllegalAgreementTransition where the table has none
     */
    AgreementStatus after(AgreementCommand command) {
        return next(command).orElseThrow(() -> new IllegalAgreementTransition(this, command));
    }

    boolean allows(AgreementCommand command) {
        return next(command).isPresent();
    }

    private Optional<AgreementStatus> next(AgreementCommand command) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(command));
    }
}
