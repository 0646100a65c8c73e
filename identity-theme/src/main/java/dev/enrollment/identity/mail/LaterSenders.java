package dev.enrollment.identity.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Takes the place of Keycloak's own sender, and sends by it. */
public final class LaterSenders implements EmailSenderProviderFactory {

    private @Nullable PostRoom postRoom;

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        return new LaterSender(session, Objects.requireNonNull(postRoom));
    }

    @Override
    public String getId() {
        return "later";
    }

    /** Before Keycloak's own, whose order is 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        postRoom = new PostRoom(factory);
    }

    @Override
    public void close() {
        if (postRoom != null) {
            postRoom.close();
        }
    }
}
