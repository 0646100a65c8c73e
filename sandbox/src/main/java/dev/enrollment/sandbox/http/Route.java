package dev.enrollment.sandbox.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path whose {@code {variables}} stand for one segment each. */
record Route(String method, List<String> segments, Handler handler) {

    static Route of(String route, Handler handler) {
        String[] parts = route.split(" ", 2);
        return new Route(parts[0], List.of(parts[1].split("/", -1)), handler);
    }

    /** The values of the variables, when the path fits. */
    Optional<Map<String, String>> match(String path) {
        String[] actual = path.split("/", -1);
        if (actual.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < actual.length; i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), actual[i]);
            } else if (!segment.equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
