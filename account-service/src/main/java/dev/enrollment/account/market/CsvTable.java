package dev.enrollment.account.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small table of text: lines of comma-separated fields, the first one naming them. */
final class CsvTable {

    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");
    private static final String COMMENT = "#";

    private CsvTable() {}

    /** The rows; lines that begin with # are comments. A misshapen line becomes a problem. */
    static List<CsvRow> read(String file, List<String> lines, List<String> problems) {
        List<CsvRow> rows = new ArrayList<>();
        List<String> names = List.of();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith(COMMENT)) {
                continue;
            }
            List<String> fields = fields(line);
            String place = "%s, line %d".formatted(file, number);
            if (names.isEmpty()) {
                names = fields;
            } else if (names.size() == fields.size()) {
                rows.add(new CsvRow(place, row(names, fields)));
            } else {
                problems.add(
                        "%s: %d columns, but %d fields"
                                .formatted(place, names.size(), fields.size()));
            }
        }
        return rows;
    }

    private static Map<String, String> row(List<String> names, List<String> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        int position = 0;
        while (position <= line.length() && field.find(position)) {
            String quoted = field.group(1);
            fields.add(quoted != null ? quoted.replace("\"\"", "\"") : field.group(2));
            position = field.end() + 1;
        }
        return fields;
    }
}
