package dev.enrollment.review.check.http;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the sources of facts are reached.
 *
 * @param partnerNetwork the vendor's directory
 * @param bureau the credit bureau
 */
@Validated
@ConfigurationProperties("enrollment")
record SourceProperties(@NotNull Source partnerNetwork, @NotNull Bureau bureau) {

    record Source(@NotNull URI url) {}

    /**
     * The bureau.
     *
     * @param callbackUrl where it may send reports that come later; null where it cannot
     */
    record Bureau(@NotNull URI url, @Nullable URI callbackUrl) {}
}
