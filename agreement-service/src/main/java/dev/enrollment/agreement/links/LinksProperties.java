package dev.enrollment.agreement.links;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of agreement links.
 *
 * @param keys {@code k2:<base64>,k1:<base64>}, the current one first
 */
@Validated
@ConfigurationProperties("enrollment.links")
record LinksProperties(@NotBlank String keys) {

    @Override
    public String toString() {
        return "LinksProperties[…]";
    }
}
