package dev.enrollment.acceptance.mail;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * A mail that arrived.
 *
 * @param messageId the sender's identity of it: copies of one mail have the same
 * @param to the address it was sent to
 * @param html the HTML part
 */
public record Mail(String messageId, String to, String html) {

    static Mail of(JsonNode json) {
        return new Mail(
                json.path("MessageID").asString(""),
                json.path("To").path(0).path("Address").asString(""),
                json.path("HTML").asString(""));
    }

    /** The link to an agreement, where the mail carries one. */
    public Optional<URI> agreementLink() {
        return Jsoup.parse(html).select("a[href*=/agreements/]").stream()
                .map(link -> URI.create(link.attr("href")))
                .findFirst();
    }
}
