package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Offer;
import dev.enrollment.notification.Recipient;
import dev.enrollment.schemas.markets.MarketZone;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Composes letters: gathers what is known and where it leads, and puts it into words. */
final class Composer {

    private final AgreementLinks links;
    private final NotificationProperties properties;

    Composer(AgreementLinks links, NotificationProperties properties) {
        this.links = links;
        this.properties = properties;
    }

    Content compose(Occasion occasion, Recipient.Known recipient, Phrases phrases) {
        Map<String, String> values = values(occasion, recipient, phrases);
        return new Composition(occasion, phrases, values, url(occasion)).content();
    }

    private Map<String, String> values(
            Occasion occasion, Recipient.Known recipient, Phrases phrases) {
        Map<String, String> values = new HashMap<>();
        values.put("vendor", properties.vendor());
        values.put("company", DisplayText.of(recipient.company().legalName()));
        values.put(
                "market",
                Locale.of("", recipient.company().market()).getDisplayCountry(phrases.locale()));
        var contact = recipient.addressee(occasion.kind());
        // Some people have one name only.
        values.put("name", DisplayText.of(contact.givenName() + " " + contact.familyName()));
        values.put("reference", occasion.enrollment().toString());
        values.put("contact", properties.contact());
        ZoneId zone = MarketZone.of(recipient.company().market());
        values.put("date", format(occasion.at().atZone(zone), "format.date", phrases));
        Offer offer = occasion.facts().offer();
        if (offer != null) {
            var end = offer.expiresAt().atZone(zone);
            values.put("deadline", format(end, "format.time", phrases));
        }
        return values;
    }

    private String url(Occasion occasion) {
        if (occasion.kind() == NotificationKind.AGREEMENT_SIGNED) {
            return links.all().toString();
        }
        Offer offer = occasion.facts().offer();
        return (offer == null ? properties.portalUrl() : links.to(offer)).toString();
    }

    private static String format(ZonedDateTime at, String form, Phrases phrases) {
        return DateTimeFormatter.ofPattern(phrases.text(form, Map.of()), phrases.locale())
                .format(at);
    }
}
