package dev.enrollment.identity.mail;

import java.lang.System.Logger.Level;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Letters that are to be sent: in memory, a thousand at most. A letter that the mail server does
 * not take is tried again after 10 and after 60 seconds, and given up then; the person asks again.
 */
final class PostRoom {

    private static final System.Logger LOG = System.getLogger(PostRoom.class.getName());
    private static final int MOST = 1000;
    private static final int CLERKS = 4;
    private static final int[] PAUSES = {10, 60};

    private final KeycloakSessionFactory keycloak;
    private final ThreadPoolExecutor clerks =
            new ThreadPoolExecutor(
                    CLERKS,
                    CLERKS,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST),
                    PostRoom::clerk,
                    (letter, all) -> LOG.log(Level.ERROR, "A letter is given up: too many wait"));

    PostRoom(KeycloakSessionFactory keycloak) {
        this.keycloak = keycloak;
    }

    private static Thread clerk(Runnable work) {
        var clerk = new Thread(work, "letters");
        clerk.setDaemon(true);
        return clerk;
    }

    void take(Letter letter, String realm) {
        clerks.execute(() -> send(letter, realm, 0));
    }

    private void send(Letter letter, String realm, int tries) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    keycloak, session -> send(letter, realm, session));
        } catch (NotSent e) {
            if (tries == PAUSES.length) {
                LOG.log(Level.ERROR, "A letter is given up after {0} tries", tries + 1);
            } else {
                CompletableFuture.delayedExecutor(PAUSES[tries], TimeUnit.SECONDS, clerks)
                        .execute(() -> send(letter, realm, tries + 1));
            }
        }
    }

    private static void send(Letter letter, String realm, KeycloakSession session) {
        session.getContext().setRealm(session.realms().getRealm(realm));
        try {
            letter.send(session);
        } catch (EmailException e) {
            throw new NotSent(e);
        }
    }

    void close() {
        clerks.shutdownNow();
    }

    /** Keycloak has logged why. */
    private static final class NotSent extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotSent(EmailException why) {
            super(why);
        }
    }
}
