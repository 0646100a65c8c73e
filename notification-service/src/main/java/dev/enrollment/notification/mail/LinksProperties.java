package dev.enrollment.notification.mail;

import dev.enrollment.schemas.links.LinkKeys;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How links to agreements are derived; the same settings as agreement-service's.
 *
 * @param baseUrl agreement-service as signatories reach it
 * @param keys {@code id:base64} pairs, comma-separated, the current one first
 */
@Validated
@ConfigurationProperties("enrollment.links")
public record LinksProperties(@NotNull URI baseUrl, @NotBlank String keys) {

    AgreementLinks links() {
        var all = URI.create(baseUrl.toString().replaceAll("/+$", "") + "/agreements");
        return new AgreementLinks(all, LinkKeys.parse(keys));
    }

    /** Keeps the secrets out of anything that prints settings. */
    @Override
    public String toString() {
        return "LinksProperties[baseUrl=" + baseUrl + "]";
    }
}
