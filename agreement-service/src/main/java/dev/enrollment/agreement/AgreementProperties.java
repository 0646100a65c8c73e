package dev.enrollment.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is offered, and for how long.
 *
 * @param document name of the agreement text
 * @param expiresAfter from the offer to its expiry
 * @param phoneCode whether a signature needs a code that reached the signatory's telephone
 */
@Validated
@ConfigurationProperties("enrollment.agreement")
public record AgreementProperties(
        @NotBlank @DefaultValue("reseller-agreement") String document,
        @DefaultValue Schedule reminders,
        @NotNull @DefaultValue("30d") Duration expiresAfter,
        @DefaultValue("true") boolean phoneCode) {

    /**
     * When signatories are reminded, each time once; all shorter than the time that the offer has.
     *
     * @param afterOffer from when the signatory got the agreement
     * @param beforeExpiry back from its expiry
     */
    public record Schedule(
            @DefaultValue("P5D") List<Duration> afterOffer,
            @DefaultValue("P2D") List<Duration> beforeExpiry) {

        public Schedule {
            afterOffer = List.copyOf(afterOffer);
            beforeExpiry = List.copyOf(beforeExpiry);
        }
    }

    public AgreementProperties {
        check("after-offer", reminders.afterOffer(), expiresAfter, "P3D,P7D");
        check("before-expiry", reminders.beforeExpiry(), expiresAfter, "P2D");
    }

    Deadlines deadlinesFrom(Instant offeredAt) {
        return Deadlines.of(
                offeredAt,
                expiresAfter,
                Reminders.of(reminders.afterOffer(), reminders.beforeExpiry()));
    }

    private static void check(String list, List<Duration> periods, Duration open, String example) {
        for (Duration period : periods) {
            if (!period.isPositive() || period.compareTo(open) >= 0) {
                throw new IllegalArgumentException(
                        ("enrollment.agreement.reminders.%s has %s: each period must be longer than"
                                        + " zero and shorter than expires-after, %s; for example,"
                                        + " %s")
                                .formatted(list, period, open, example));
            }
        }
    }
}
