package dev.enrollment.agreement;

import java.util.Arrays;
import java.util.Optional;

/** Why a signatory declines. */
public enum DeclineReason {
    TERMS_NOT_ACCEPTABLE,
    NO_LONGER_INTERESTED,
    OTHER;

    /** The reason of this code; empty for any other text. */
    public static Optional<DeclineReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
    }
}
