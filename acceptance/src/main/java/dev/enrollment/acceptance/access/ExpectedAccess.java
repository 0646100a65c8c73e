package dev.enrollment.acceptance.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The table of who may do what.
 *
 * @param principals its columns
 * @param allowed by resource and principal: {@code cluster}, a topic's name, or {@code group:} and
 *     a group's name
 */
record ExpectedAccess(List<String> principals, Map<String, Map<String, Set<Deed>>> allowed) {

    static final String CLUSTER = "cluster";
    private static final String GROUP = "group:";

    /** The project's own table. */
    static ExpectedAccess read() {
        try (InputStream in = ExpectedAccess.class.getResourceAsStream("/access-matrix.txt");
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, "access-matrix.txt"),
                                        StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExpectedAccess parse(List<String> lines) {
        List<String[]> rows =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(" +"))
                        .toList();
        List<String> principals = Arrays.asList(rows.getFirst()).subList(1, rows.getFirst().length);
        Map<String, Map<String, Set<Deed>>> allowed = new LinkedHashMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            if (row.length != principals.size() + 1) {
                throw new IllegalArgumentException(row[0] + " has not one letter for each column");
            }
            Map<String, Set<Deed>> cells = new LinkedHashMap<>();
            for (int i = 1; i < row.length; i++) {
                cells.put(principals.get(i - 1), Deed.of(row[i]));
            }
            allowed.put(row[0], cells);
        }
        return new ExpectedAccess(List.copyOf(principals), allowed);
    }

    boolean allows(String principal, String resource, Deed deed) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(allowed.get(resource), resource).get(principal),
                        principal)
                .contains(deed);
    }

    List<String> topics() {
        return allowed.keySet().stream()
                .filter(name -> !name.equals(CLUSTER) && !name.startsWith(GROUP))
                .toList();
    }

    List<String> groups() {
        return allowed.keySet().stream()
                .filter(name -> name.startsWith(GROUP))
                .map(name -> name.substring(GROUP.length()))
                .toList();
    }

    static String resourceOfGroup(String group) {
        return GROUP + group;
    }
}
