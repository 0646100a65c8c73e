package dev.enrollment.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * Gives each principal its password, with SCRAM-SHA-512. A password cannot be read back, so each is
 * written every time; only users that are new are told.
 */
final class UserSetup {

    private static final ScramCredentialInfo SCRAM =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8_192);

    private final Admin admin;
    private final Consumer<String> report;

    UserSetup(Admin admin, Consumer<String> report) {
        this.admin = admin;
        this.report = report;
    }

    /**
     * @throws IllegalArgumentException when a principal of these topics would be left without
     */
    void apply(List<Topic> topics, Credentials credentials)
            throws ExecutionException, InterruptedException {
        Set<String> known = Set.copyOf(admin.describeUserScramCredentials().users().get());
        for (Topic topic : topics) {
            requireUser(topic.writer(), known, credentials);
            for (String reader : topic.readers()) {
                requireUser(reader, known, credentials);
            }
        }
        List<UserScramCredentialAlteration> wanted = new ArrayList<>();
        credentials
                .passwords()
                .forEach(
                        (user, password) ->
                                wanted.add(
                                        new UserScramCredentialUpsertion(user, SCRAM, password)));
        admin.alterUserScramCredentials(wanted).all().get();
        credentials.passwords().keySet().stream()
                .filter(user -> !known.contains(user))
                .forEach(user -> report.accept("created user " + user));
    }

    private static void requireUser(String principal, Set<String> known, Credentials credentials) {
        if (!known.contains(principal) && !credentials.passwords().containsKey(principal)) {
            throw new IllegalArgumentException(
                    principal
                            + " has no password: put a file of this name, which holds it, into the"
                            + " folder of credentials");
        }
    }
}
