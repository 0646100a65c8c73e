package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Nomination;
import dev.enrollment.agreement.Signatory;
import dev.enrollment.agreement.SignatoryCodes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What staff ask for, with their reason. */
sealed interface StaffRequest {

    int LONGEST = 500;

    /** Staff write numbers in international form. */
    String NO_MARKET = "ZZ";

    @Nullable String reason();

    /** The reason, for whoever looks at the agreement later. */
    default String why() {
        String given =
                Objects.requireNonNullElse(reason(), "").replaceAll("\\p{Cntrl}+", " ").strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            throw new UnfitRequest(
                    "reason", "Give the reason, in at most %d characters.".formatted(LONGEST));
        }
        return given;
    }

    /** The evidence pack. */
    record Export(@Nullable String reason) implements StaffRequest {}

    /** A later deadline. */
    record MoreTime(@Nullable Instant expiresAt, @Nullable String reason) implements StaffRequest {

        Instant until() {
            if (expiresAt == null) {
                throw new UnfitRequest("expiresAt", "Name a time, like 2027-01-31T22:00:00Z.");
            }
            return expiresAt;
        }
    }

    /** Another person who signs. */
    record OtherSignatory(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String reason)
            implements StaffRequest {

        Signatory signatory(SignatoryCodes codes) {
            var named =
                    new Nomination(
                            Objects.requireNonNullElse(name, ""),
                            Objects.requireNonNullElse(email, ""));
            for (String field : named.flaws()) {
                throw new UnfitRequest(
                        field,
                        field.equals("name")
                                ? "Give the person's name, in at most 200 characters."
                                : "Give an e-mail address, like anna.muster@company.example.");
            }
            var reached = codes.read(Objects.requireNonNullElse(phone, ""), NO_MARKET);
            if (reached.isEmpty() && codes.asked()) {
                throw new UnfitRequest(
                        "phone",
                        "Give the person's telephone with its country code, like +49 30 901820.");
            }
            return named.signatory(reached.orElse(null));
        }

        @Override
        public String toString() {
            return "OtherSignatory[…]";
        }
    }
}
