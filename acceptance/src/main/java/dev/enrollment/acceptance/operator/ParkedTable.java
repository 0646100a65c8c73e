package dev.enrollment.acceptance.operator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Everything parked in all services, one line each. */
final class ParkedTable {

    private static final List<String> HEAD =
            List.of(
                    "service", "topic", "what", "event", "status", "since", "tries", "behind",
                    "reason");
    private static final int LONGEST = 100;

    private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

    void add(String service, JsonNode parked) {
        for (JsonNode stream : parked.path("streams")) {
            rows.add(row(service, stream, text(stream, "key"), text(stream, "status"), "since"));
        }
        for (JsonNode one : parked.path("outgoing")) {
            String what = Place.OUTGOING + text(one, "key");
            rows.add(row(service, one, what, text(one, "status"), "since"));
        }
        for (JsonNode one : parked.path("records")) {
            String position = text(one, "partition") + "@" + text(one, "offset");
            rows.add(row(service, one, position, "RECORD", "parkedAt"));
        }
    }

    private static List<String> row(
            String service, JsonNode line, String what, String status, String since) {
        return List.of(
                service,
                text(line, "topic"),
                what,
                line.has("id") ? text(line, "id") : text(line, "sequence"),
                status,
                text(line, since).replaceAll("\\..*", ""),
                text(line, "attempts"),
                text(line, "behind"),
                reason(line));
    }

    /** On one line, and not too long. */
    static String reason(JsonNode line) {
        String reason = text(line, "reason").replaceAll("\\p{Cntrl}+", " ");
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    }

    static String text(JsonNode line, String field) {
        return line.path(field).asString("");
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    String text() {
        return columns(rows);
    }

    /** Rows of as many cells each, one below the other. */
    static String columns(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(("%-" + width(rows, column) + "s  ").formatted(row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }
}
