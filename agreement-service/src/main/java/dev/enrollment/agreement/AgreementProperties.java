package dev.enrollment.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is offered, and for how long.
 *
 * @param document name of the agreement text
 * @param reminderAfter from the offer to the one reminder
 * @param expiresAfter from the offer to its expiry
 * @param phoneCode whether a signature needs a code that reached the signatory's telephone
 */
@Validated
@ConfigurationProperties("enrollment.agreement")
public record AgreementProperties(
        @NotBlank @DefaultValue("reseller-agreement") String document,
        @NotNull @DefaultValue("5d") Duration reminderAfter,
        @NotNull @DefaultValue("30d") Duration expiresAfter,
        @DefaultValue("true") boolean phoneCode) {

    Deadlines deadlinesFrom(Instant offeredAt) {
        return new Deadlines(
                offeredAt, offeredAt.plus(reminderAfter), offeredAt.plus(expiresAfter));
    }
}
