package dev.enrollment.identity.mail;

import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;

/**
 * A letter in its last form.
 *
 * @param server the realm's settings of the mail server
 */
record Letter(
        Map<String, String> server, String address, String subject, String text, String html) {

    /** Keycloak's own sender. */
    static EmailSenderProvider sender(KeycloakSession session) {
        return session.getProvider(EmailSenderProvider.class, "default");
    }

    void send(KeycloakSession session) throws EmailException {
        sender(session).send(server, address, subject, text, html);
    }
}
