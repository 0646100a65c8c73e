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

    /** The rows by column name; lines that begin with # are comments. */
    static List<Map<String, String>> read(List<String> lines) {
        List<List<String>> rows =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                        .map(CsvTable::fields)
                        .toList();
        List<String> names = rows.getFirst();
        return rows.stream().skip(1).map(fields -> row(names, fields)).toList();
    }

    private static Map<String, String> row(List<String> names, List<String> fields) {
        if (names.size() != fields.size()) {
            throw new IllegalArgumentException(
                    "%d columns, but %d fields: %s".formatted(names.size(), fields.size(), fields));
        }
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
