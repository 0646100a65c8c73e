package dev.enrollment.sandbox.mailbox;

import java.util.List;
import java.util.Map;

/**
 * A mail as it arrived.
 *
 * @param id the mailbox's own number for it
 * @param messageId the sender's, empty when there is none
 * @param to the envelope's recipients, separated by a comma and a space
 * @param from the header, readable
 * @param subject readable
 * @param receivedAt when the last byte had arrived, ISO 8601
 * @param headers readable; of equal names the first
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 */
record Mail(
        String id,
        String messageId,
        String to,
        String from,
        String subject,
        String receivedAt,
        Map<String, String> headers,
        String text,
        String html) {

    boolean isTo(String address) {
        return List.of(to.split(", ", -1)).stream().anyMatch(address::equalsIgnoreCase);
    }
}
