package dev.enrollment.acceptance.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Lists of what one service has set aside: previewed, run, and what has come of each item. */
record ParkedInBulk(OperatedService service) {

    private static final String PATH = "/api/parked/redrives";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final List<String> GROUPS =
            List.of("items", "kind", "topic", "outcome", "reason");
    private static final List<String> ITEMS =
            List.of("item", "topic", "what", "event", "outcome", "reason");

    /**
     * @param selection topic and reason
     */
    int preview(Map<String, Object> selection) {
        JsonNode frozen = service.post(PATH, selection);
        System.out.print(ParkedTable.columns(groups(frozen)));
        String list = frozen.at("/list/id").asString("");
        System.out.printf("To redrive them: ./enroll parked run %s %s%n", service.name(), list);
        return 0;
    }

    /** Exit code 0: all are done. */
    int run(String list) {
        JsonNode now = service.post("%s/%s/run".formatted(PATH, list), Map.of());
        while (!now.at("/list/finishedAt").isString()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            now = service.get(PATH + "/" + list);
        }
        return outcome(list);
    }

    int outcome(String list) {
        JsonNode now = service.get(PATH + "/" + list);
        JsonNode line = now.path("list");
        List<List<String>> rows = new ArrayList<>(List.of(ITEMS));
        addItems(now, rows);
        while (!now.path("complete").asBoolean(true)) {
            String last = rows.getLast().getFirst();
            now = service.get("%s/%s?after=%s".formatted(PATH, list, last));
            addItems(now, rows);
        }
        System.out.print(ParkedTable.columns(rows));
        long items = line.path("items").asLong();
        long done = line.path("done").asLong();
        System.out.printf("%d of %d done, %d tried.%n", done, items, line.path("tried").asLong());
        return done == items ? 0 : 1;
    }

    private static List<List<String>> groups(JsonNode frozen) {
        List<List<String>> rows = new ArrayList<>(List.of(GROUPS));
        for (JsonNode group : frozen.path("groups")) {
            rows.add(
                    List.of(
                            group.path("items").asString(""),
                            ParkedTable.text(group, "kind"),
                            ParkedTable.text(group, "topic"),
                            ParkedTable.text(group, "outcome"),
                            ParkedTable.reason(group)));
        }
        return rows;
    }

    private static void addItems(JsonNode now, List<List<String>> rows) {
        for (JsonNode item : now.path("items")) {
            rows.add(
                    List.of(
                            ParkedTable.text(item, "number"),
                            ParkedTable.text(item, "topic"),
                            what(item),
                            ParkedTable.text(item, "event"),
                            ParkedTable.text(item, "outcome"),
                            ParkedTable.reason(item)));
        }
    }

    /** As the other commands want it. */
    private static String what(JsonNode item) {
        String key = ParkedTable.text(item, "key");
        return switch (ParkedTable.text(item, "kind")) {
            case "RECORD" ->
                    ParkedTable.text(item, "partition") + "@" + ParkedTable.text(item, "offset");
            case "OUTGOING" -> Place.OUTGOING + key;
            default -> key;
        };
    }
}
