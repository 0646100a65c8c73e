package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./enroll parked}: signs in as the sandbox's operator and asks the four services. */
public final class Parked {

    private static final String USAGE =
            """
            Usage: ./enroll parked list
                   ./enroll parked show SERVICE TOPIC WHAT
                   ./enroll parked redrive SERVICE TOPIC WHAT
                   ./enroll parked discard SERVICE TOPIC WHAT REASON
            WHAT is a key, or PARTITION@OFFSET of a parked record, as 'list' shows it.""";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<ParkedService> services;

    private Parked(SandboxAddresses addresses, Supplier<String> token) {
        services =
                List.of(
                        new ParkedService("account", addresses.account(), token),
                        new ParkedService("review", addresses.review(), token),
                        new ParkedService("agreement", addresses.agreement(), token),
                        new ParkedService("notification", addresses.notification(), token));
    }

    /** Exit code 0: done; 1: still parked; 2: could not be asked. */
    public static void main(String... args) throws InterruptedException {
        try {
            var addresses = new SandboxAddresses(SandboxAddresses.defaultBasePort());
            addresses.requireSandbox();
            var tokens = new Tokens(new PatientHttp(Deadline.in(PATIENCE)), addresses.identity());
            String password = System.getenv().getOrDefault("ENROLL_OPERATOR_PASSWORD", "sandbox");
            System.exit(new Parked(addresses, tokens.ofStaff("oskar", password)).run(args));
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }

    private int run(String... args) {
        if (args.length == 1 && args[0].equals("list")) {
            return list();
        }
        if (args.length < 4) {
            throw new IllegalArgumentException(USAGE);
        }
        ParkedService service = service(args[1]);
        Place place = new Place(args[2], args[3]);
        if (args.length == 4 && args[0].equals("show")) {
            JsonNode shown = service.show(place);
            System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            return 0;
        }
        if (args.length == 4 && args[0].equals("redrive")) {
            return report(service.redrive(place));
        }
        if (args.length == 5 && args[0].equals("discard")) {
            JsonNode outcome = service.discard(place, args[4]);
            System.out.println("Discarded.");
            return outcome.isEmpty() ? 0 : report(outcome);
        }
        throw new IllegalArgumentException(USAGE);
    }

    private ParkedService service(String name) {
        return services.stream()
                .filter(service -> name.equals(service.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USAGE));
    }

    private int list() {
        ParkedTable table = new ParkedTable();
        boolean complete = true;
        for (ParkedService service : services) {
            JsonNode all = service.all();
            table.add(service.name(), all);
            complete &= all.path("complete").asBoolean(true);
        }
        System.out.println(table.isEmpty() ? "Nothing is parked." : table.text().stripTrailing());
        if (!complete) {
            System.out.println("There is more; this is the oldest of each service.");
        }
        return 0;
    }

    private static int report(JsonNode outcome) {
        boolean flows = outcome.path("status").asString("").equals("FLOWING");
        System.out.printf(
                "%d applied, %s%n",
                outcome.path("applied").asLong(),
                flows
                        ? "%d still held.".formatted(outcome.path("queued").asLong())
                        : "%s: %s"
                                .formatted(
                                        outcome.path("status").asString(""),
                                        outcome.path("reason").asString("")));
        return flows ? 0 : 1;
    }
}
