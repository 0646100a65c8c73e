package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.http.OutOfPatience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./enroll parked}: signs in as the sandbox's operator and asks the four services. */
public final class Parked {

    private static final String USAGE =
            """
            Usage: ./enroll parked list
                   ./enroll parked show SERVICE TOPIC WHAT
                   ./enroll parked redrive SERVICE TOPIC WHAT
                   ./enroll parked discard SERVICE TOPIC WHAT [--sequence EVENT | --message ID] REASON
                   ./enroll parked preview SERVICE [--topic TOPIC] [--reason PART]
                   ./enroll parked run SERVICE LIST
                   ./enroll parked outcome SERVICE LIST
            WHAT is a key, PARTITION@OFFSET of a parked record, or out:KEY of messages that could not be sent,
            as 'list' shows it. Of a key's events or messages the one is discarded that 'list' or 'show' has
            shown: --sequence or --message says which.
            'preview' freezes a list of what is parked at this moment, of a topic, or for a reason that contains PART;
            'run' redrives what is on it, once, and shows what came of each; 'outcome' shows that again.""";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<ParkedService> services;

    Parked(List<ParkedService> services) {
        this.services = services;
    }

    /** Exit code 0: done; 1: still parked; 2: could not be asked, or not all. */
    public static void main(String... args) throws InterruptedException {
        try {
            List<OperatedService> services = OperatedService.ofSandbox();
            System.exit(new Parked(services.stream().map(ParkedService::new).toList()).run(args));
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }

    int run(String... args) {
        if (args.length == 1 && args[0].equals("list")) {
            return list();
        }
        if (args.length > 1 && List.of("preview", "run", "outcome").contains(args[0])) {
            return inBulk(args);
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
        if (args.length == 5 && args[0].equals("discard") && place.isRecord()) {
            return discarded(service.discard(place, args[4]));
        }
        if (args.length == 7 && args[0].equals("discard") && args[4].equals("--sequence")) {
            return discarded(service.discard(place, sequence(args[5]), args[6]));
        }
        if (args.length == 7 && args[0].equals("discard") && args[4].equals("--message")) {
            return discarded(service.discardMessage(place, args[5], args[6]));
        }
        throw new IllegalArgumentException(USAGE);
    }

    private int inBulk(String... args) {
        ParkedInBulk bulk = new ParkedInBulk(service(args[1]).service());
        List<String> rest = List.of(args).subList(2, args.length);
        if (args[0].equals("preview")) {
            return bulk.preview(selection(rest));
        }
        if (rest.size() != 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return args[0].equals("run") ? bulk.run(rest.getFirst()) : bulk.outcome(rest.getFirst());
    }

    private static Map<String, Object> selection(List<String> options) {
        Map<String, Object> selection = new HashMap<>();
        for (int i = 0; i + 1 < options.size(); i += 2) {
            if (!List.of("--topic", "--reason").contains(options.get(i))) {
                throw new IllegalArgumentException(USAGE);
            }
            selection.put(options.get(i).substring(2), options.get(i + 1));
        }
        if (selection.isEmpty() || options.size() % 2 == 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return selection;
    }

    private static long sequence(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Long.parseLong(text);
    }

    private static int discarded(JsonNode outcome) {
        System.out.println("Discarded.");
        return outcome.isEmpty() ? 0 : report(outcome);
    }

    private ParkedService service(String name) {
        return services.stream()
                .filter(service -> name.equals(service.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USAGE));
    }

    private int list() {
        ParkedTable table = new ParkedTable();
        List<String> silent = new ArrayList<>();
        boolean complete = true;
        for (ParkedService service : services) {
            try {
                JsonNode all = service.all();
                table.add(service.name(), all);
                complete &= all.path("complete").asBoolean(true);
            } catch (IllegalStateException e) {
                silent.add(String.valueOf(e.getMessage()));
            }
        }
        if (!table.isEmpty()) {
            System.out.println(table.text().stripTrailing());
        } else if (silent.isEmpty()) {
            System.out.println("Nothing is parked.");
        }
        if (!complete) {
            System.out.println("There is more; this is the oldest of each service.");
        }
        silent.forEach(why -> System.out.println("Not asked: " + why));
        return silent.isEmpty() ? 0 : 2;
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
