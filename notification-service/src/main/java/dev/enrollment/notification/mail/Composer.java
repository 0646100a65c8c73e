package dev.enrollment.notification.mail;

import dev.enrollment.defaults.Vendor;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Offer;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.Remarks;
import dev.enrollment.notification.Reply;
import dev.enrollment.schemas.markets.MarketZone;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes letters: gathers what is known and where it leads, and puts it into words. */
final class Composer {

    private final AgreementLinks links;
    private final URI portal;
    private final Vendor vendor;

    Composer(AgreementLinks links, URI portal, Vendor vendor) {
        this.links = links;
        this.portal = portal;
        this.vendor = vendor;
    }

    Content compose(Occasion occasion, Recipient.Known recipient, Phrases phrases) {
        Map<String, String> values = values(occasion, recipient, phrases);
        Remarks remarks = remarks(occasion, recipient);
        return new Composition(occasion, remarks, phrases, values, url(occasion)).content();
    }

    private Map<String, String> values(
            Occasion occasion, Recipient.Known recipient, Phrases phrases) {
        Map<String, String> values = new HashMap<>();
        values.put("vendor", vendor.name());
        values.put("company", DisplayText.of(recipient.company().legalName()));
        values.put(
                "market",
                Locale.of("", recipient.company().market()).getDisplayCountry(phrases.locale()));
        var contact = recipient.addressee(occasion.kind());
        // Some people have one name only.
        values.put("name", DisplayText.of(contact.givenName() + " " + contact.familyName()));
        values.put("reference", occasion.enrollment().toString());
        values.put("contact", vendor.contacts().help());
        values.put("imprint", vendor.imprint().line());
        Recipient.Company.Facts facts = recipient.company().facts();
        if (occasion.kind() == NotificationKind.ACCOUNT_OPENED && facts != null) {
            values.put("registrationNumber", DisplayText.of(facts.registrationNumber()));
            values.put("office", DisplayText.of(facts.office()));
            values.put("officePhone", DisplayText.of(facts.phone()));
            values.put("administrator", values.get("name"));
            values.put("signIn", DisplayText.of(contact.email()));
        }
        ZoneId zone = MarketZone.of(recipient.company().market());
        values.put("date", format(occasion.at().atZone(zone), "format.date", phrases));
        Instant deadline = deadline(occasion.facts());
        if (deadline != null) {
            values.put("deadline", format(deadline.atZone(zone), "format.time", phrases));
        }
        return values;
    }

    private static @Nullable Instant deadline(Occasion.Facts facts) {
        if (facts.offer() != null) {
            return facts.offer().expiresAt();
        }
        return facts.reply() == null ? null : facts.reply().by();
    }

    /** Those that the letter is about; newer ones have a letter of their own. */
    private static Remarks remarks(Occasion occasion, Recipient.Known recipient) {
        Reply reply = occasion.facts().reply();
        Remarks newest = recipient.remarks();
        return reply != null && reply.remarks() == newest.revision() ? newest : Remarks.NONE;
    }

    private String url(Occasion occasion) {
        if (occasion.kind() == NotificationKind.AGREEMENT_SIGNED) {
            return links.all().toString();
        }
        Offer offer = occasion.facts().offer();
        if (offer != null) {
            return links.to(offer).toString();
        }
        return switch (occasion.kind()) {
            case INFORMATION_REQUESTED, INFORMATION_REMINDER ->
                    portal.resolve("enrollments/%s/information".formatted(occasion.enrollment()))
                            .toString();
            // The portal knows whether the reader has an account there: a partner may have applied.
            default -> portal.resolve("home?case=" + occasion.enrollment()).toString();
        };
    }

    private static String format(ZonedDateTime at, String form, Phrases phrases) {
        return DateTimeFormatter.ofPattern(phrases.text(form, Map.of()), phrases.locale())
                .format(at);
    }
}
