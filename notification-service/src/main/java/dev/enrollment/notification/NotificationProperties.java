package dev.enrollment.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where letters lead, and how they are sent.
 *
 * @param portalUrl where every letter leads that has no link of its own
 */
@Validated
@ConfigurationProperties("enrollment.notification")
public record NotificationProperties(
        @NotNull URI portalUrl, @Valid @NotNull Sending sending, @Valid @NotNull Retries retries) {

    /**
     * The sending loop.
     *
     * @param connections to the mail server, from this process
     * @param inHand letters claimed by this process at the same time; what is above the connections
     *     waits for one
     * @param poll how long the loop sleeps when nobody wakes it
     * @param silence after which a claim is taken back from its owner; longer than {@code
     *     mail.smtp.timeout}, so that a slow answer is not taken for a lost one
     * @param doubt how long a letter whose answer was lost waits before it is sent once more
     */
    public record Sending(
            @Valid @NotNull Connections connections,
            @Min(1) @Max(1000) int inHand,
            @NotNull Duration poll,
            @NotNull Duration silence,
            @NotNull Duration doubt) {}

    /**
     * Connections that stay open from letter to letter.
     *
     * @param count open at the same time: so many letters are on their way together
     * @param letters that one connection carries before it is closed
     * @param idle how long one stays open without a letter
     */
    public record Connections(
            @Min(1) @Max(100) int count, @Min(1) int letters, @NotNull Duration idle) {}

    /**
     * What follows an attempt that failed for now.
     *
     * @param first pause; triples with each attempt
     * @param longest pause
     * @param giveUpAfter how long sending is tried at all
     */
    public record Retries(
            @NotNull Duration first, @NotNull Duration longest, @NotNull Duration giveUpAfter) {}

    DeliveryPolicy policy() {
        return new DeliveryPolicy(
                sending.silence,
                sending.doubt,
                retries.first,
                retries.longest,
                retries.giveUpAfter);
    }
}
