package dev.enrollment.benchmark.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the CPU time of one enrollment, process by process, from the JSON of a run. */
public final class Chart {

    public static final String USAGE =
            """
            Usage: bench chart JSON SVG
              draws CPU for one enrollment by process, from the figures of a run of bench pipeline
            """;

    private static final int WIDTH = 720;
    private static final int LABEL = 180;
    private static final int BAR = 22;
    private static final int ROW = 30;
    private static final int HEAD = 48;

    private Chart() {}

    /** Reads figures and writes the picture; gives the exit code. */
    public static int draw(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("chart needs a file of figures and one to write");
        }
        try {
            JsonNode run =
                    JsonMapper.shared().readTree(Files.readString(Path.of(arguments.get(0))));
            Files.writeString(Path.of(arguments.get(1)), svg(run));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw " + arguments.get(0), e);
        }
    }

    static String svg(JsonNode run) {
        JsonNode figures = run.path("figures");
        Map<String, Double> millis = new TreeMap<>();
        figures.path("use")
                .path("cpuMillis")
                .properties()
                .forEach(process -> millis.put(process.getKey(), process.getValue().asDouble()));
        double most = millis.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        StringBuilder bars = new StringBuilder();
        int y = HEAD;
        for (Map.Entry<String, Double> process : millis.entrySet()) {
            bars.append(bar(y, process.getKey(), process.getValue(), most));
            y += ROW;
        }
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="system-ui, sans-serif" font-size="14">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="12" y="26" font-size="16" font-weight="600" fill="#1d2733">CPU for one enrollment in ms (%3$,.1f enrollments/s)</text>
                %4$s</svg>
                """,
                WIDTH,
                y + 12,
                figures.path("perSecond").asDouble(),
                bars);
    }

    private static String bar(int y, String name, double millis, double most) {
        double length = millis / Math.max(most, 1e-9) * (WIDTH - LABEL - 70);
        // What is ours, and what we make work, is darker than what stands around it.
        String fill = name.matches(".*-service|postgres") ? "#0a5cb8" : "#9db4c8";
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end" fill="#1d2733">%s</text><rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/><text x="%.1f" y="%d" fill="#1d2733">%.1f</text>
                """,
                LABEL - 8,
                y + BAR - 6,
                name,
                LABEL,
                y,
                length,
                BAR,
                fill,
                LABEL + length + 6,
                y + BAR - 6,
                millis);
    }
}
