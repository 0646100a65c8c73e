package dev.enrollment.acceptance.access;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/**
 * Compares what every principal may do on a live cluster with the table in {@code
 * access-matrix.txt}. It changes nothing there, save with {@code --write}, which leaves a record on
 * each topic for each principal that may write it.
 */
public final class AccessMatrix {

    private static final String USAGE =
            """
            Usage: AccessMatrix --bootstrap-servers HOST:PORT,… --clients FOLDER [--write]
              --clients  a folder with <principal>.properties, the Kafka client settings of each principal:
                         the four services, partner-aurora, partner-borealis, and a user 'stranger' without rights
              --write    also write where that is allowed; never on a cluster that is in use""";

    private final ClientSettings clients;
    private final ExpectedAccess expected;
    private final boolean write;

    AccessMatrix(ClientSettings clients, ExpectedAccess expected, boolean write) {
        this.clients = clients;
        this.expected = expected;
        this.write = write;
    }

    /** Exit code 0: as the table says; 1: it differs; 2: wrong use, or the cluster is not there. */
    public static void main(String... args) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean write = words.remove("--write");
        if (words.size() != 4
                || !words.get(0).equals("--bootstrap-servers")
                || !words.get(2).equals("--clients")) {
            System.out.println(USAGE);
            System.exit(2);
        }
        var clients = new ClientSettings(words.get(1), Path.of(words.get(3)));
        try {
            var matrix = new AccessMatrix(clients, ExpectedAccess.read(), write);
            System.exit(matrix.compare(System.out) ? 0 : 1);
        } catch (IllegalStateException | UncheckedIOException e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Prints what it finds; returns whether all is as expected. */
    boolean compare(PrintStream out) throws InterruptedException {
        var table = new AccessTable(expected, findings());
        out.print(table.text());
        return table.differences().isEmpty();
    }

    /** All principals at once: most of the time goes by waiting for the cluster. */
    private List<Finding> findings() throws InterruptedException {
        List<Callable<List<Finding>>> each = new ArrayList<>();
        for (String principal : expected.principals()) {
            each.add(() -> isLetIn(principal) ? attempts(principal) : shutOut(principal));
        }
        List<Finding> findings = new ArrayList<>();
        try (var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            for (Future<List<Finding>> found : threads.invokeAll(each)) {
                findings.addAll(found.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
        return findings;
    }

    private List<Finding> attempts(String principal) throws InterruptedException {
        try (var attempts = new Attempts(principal, clients.of(principal))) {
            attempts.onCluster();
            for (String topic : expected.topics()) {
                attempts.onTopic(topic, write);
            }
            String any = readable(principal);
            for (String group : expected.groups()) {
                attempts.onGroup(group, any);
            }
            return attempts.findings();
        }
    }

    /** A topic with which a refusal can only be the group's. */
    private String readable(String principal) {
        return expected.topics().stream()
                .filter(topic -> expected.allows(principal, topic, Deed.READ))
                .findFirst()
                .orElse(expected.topics().getFirst());
    }

    private static List<Finding> shutOut(String principal) {
        return List.of(
                new Finding(
                        principal, ExpectedAccess.CLUSTER, Deed.CONNECT, Finding.How.TRIED, false));
    }

    private boolean isLetIn(String principal) throws InterruptedException {
        Map<String, Object> settings = clients.of(principal);
        try (Admin admin = Admin.create(settings)) {
            KafkaFuture<?> nodes = admin.describeCluster().nodes();
            nodes.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }
}
