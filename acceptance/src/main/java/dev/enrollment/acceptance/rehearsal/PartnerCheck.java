package dev.enrollment.acceptance.rehearsal;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.schemas.Topics;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * {@code ./enroll partner check NAME}: speaks for a partner's system on its topics, on the running
 * sandbox, and says what the system will have to handle.
 */
public final class PartnerCheck {

    private static final String USAGE =
            """
            Usage: ./enroll partner check NAME
            Sends what a partner's system sends, on the topics of the partner NAME, and compares the answers with what
            is promised. The sandbox must be up, and the partner taken on ('./enroll partner add NAME').""";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SandboxAddresses addresses;
    private final PrintStream out;

    public PartnerCheck(SandboxAddresses addresses, PrintStream out) {
        this.addresses = addresses;
        this.out = out;
    }

    /** Exit code 0: all came as promised; 1: something did not; 2: it could not begin. */
    public static void main(String... args) throws InterruptedException {
        try {
            if (args.length != 1) {
                throw new IllegalArgumentException(USAGE);
            }
            var addresses = new SandboxAddresses(SandboxAddresses.defaultBasePort());
            addresses.requireSandbox();
            System.exit(new PartnerCheck(addresses, System.out).run(args[0]));
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Returns the exit code.
     *
     * @throws IllegalStateException where the partner has no topics
     */
    public int run(String partner) throws InterruptedException {
        if (!partner.matches(Topics.PARTNER_NAME)) {
            throw new IllegalArgumentException(USAGE);
        }
        requireTopics(partner);
        var applications = new Applications(partner, Long.toString(System.currentTimeMillis()));
        List<Exchange> held = new ArrayList<>();
        try (var conversation = new Conversation(addresses, applications, PATIENCE)) {
            conversation.hold(
                    exchange -> {
                        held.add(exchange);
                        out.println(exchange.told(held.size()));
                    });
        }
        return verdict(held);
    }

    /** Says how it went; returns the exit code. */
    int verdict(List<Exchange> held) {
        List<String> broken =
                held.stream()
                        .filter(exchange -> exchange.broken().isPresent())
                        .map(Exchange::name)
                        .toList();
        out.println(
                broken.isEmpty()
                        ? "All %d exchanges went as promised.".formatted(held.size())
                        : "Not as promised: " + String.join(", ", broken) + ".");
        return broken.isEmpty() ? 0 : 1;
    }

    private void requireTopics(String partner) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.kafka()))) {
            Set<String> topics = admin.listTopics().names().get();
            if (!topics.containsAll(
                    List.of(Topics.applications(partner), Topics.replies(partner)))) {
                throw new IllegalStateException(
                        "The partner %1$s has no topics; './enroll partner add %1$s' takes it on"
                                .formatted(partner));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not answer: " + e.getCause(), e);
        }
    }
}
