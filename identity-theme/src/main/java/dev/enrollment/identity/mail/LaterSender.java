package dev.enrollment.identity.mail;

import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Hands a person's letter to the post room and returns. What administrators send, for example to
 * try the mail server, goes out at once, because they want to see what becomes of it.
 */
final class LaterSender implements EmailSenderProvider {

    private final KeycloakSession session;
    private final PostRoom postRoom;

    LaterSender(KeycloakSession session, PostRoom postRoom) {
        this.session = session;
        this.postRoom = postRoom;
    }

    @Override
    public void send(
            Map<String, String> server, String address, String subject, String text, String html)
            throws EmailException {
        var letter = new Letter(server, address, subject, text, html);
        if (session.getContext().getAuthenticationSession() == null) {
            letter.send(session);
        } else {
            postRoom.take(letter, session.getContext().getRealm().getId());
        }
    }

    @Override
    public void validate(Map<String, String> server) throws EmailException {
        Letter.sender(session).validate(server);
    }

    @Override
    public void close() {}
}
