package dev.enrollment.acceptance.scan;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.Mailbox;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** Collects names, numbers and secrets from the places where they may be. */
final class NeedleCollector {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final Needles needles = new Needles();

    Needles needles() {
        return needles;
    }

    /** Persons in a profile or in a partner's application. */
    void persons(ConsumerRecord<byte[], byte[]> found, AvroTexts avro) {
        if (found.value() != null) {
            avro.visit(found.topic(), found.value(), this::field);
        }
    }

    void field(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("givenname") || lower.endsWith("familyname") || lower.equals("name")) {
            needles.name(text);
        } else if (lower.endsWith("phone")) {
            needles.phone(text);
        }
    }

    /** The tokens of all links that were mailed. */
    void links(Mailbox mailbox) {
        mailbox.all().stream()
                .map(Mail::agreementLink)
                .flatMap(Optional::stream)
                .map(link -> link.getPath().replaceFirst(".*/", ""))
                .forEach(needles::secret);
    }

    /** Numbers written to and codes sent by the SMS gateway. */
    void messages(JsonApi simulators) {
        for (JsonNode message : simulators.get("/ledger/sms")) {
            needles.phone(message.path("to").asString(""));
            CODE.matcher(message.path("text").asString(""))
                    .results()
                    .forEach(code -> needles.code(code.group()));
        }
    }
}
