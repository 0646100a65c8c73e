package dev.enrollment.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes, and how letters are sent.
 *
 * @param vendor name of the program's vendor, as readers know it
 * @param from address letters come from; its domain names the Message-IDs
 * @param signInUrl where a new partner signs in
 */
@Validated
@ConfigurationProperties("enrollment.notification")
public record NotificationProperties(
        @NotBlank String vendor,
        @NotBlank @Email String from,
        @NotNull URI signInUrl,
        @Valid @NotNull Sending sending,
        @Valid @NotNull Retries retries) {

    /**
     * The sending loop.
     *
     * @param concurrency letters under way at the same time in this process
     * @param poll how long the loop sleeps when nobody wakes it
     * @param silence after which a claim is taken back from its owner; above what a mail server may
     *     take to answer
     * @param doubt how long a letter whose answer was lost waits before it is sent once more
     */
    public record Sending(
            @Min(1) @Max(100) int concurrency,
            @NotNull Duration poll,
            @NotNull Duration silence,
            @NotNull Duration doubt) {}

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
