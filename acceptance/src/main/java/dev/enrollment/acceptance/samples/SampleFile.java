package dev.enrollment.acceptance.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads files of applications. <code>{run}</code> stands for eight digits that differ from run to
 * run, <code>{now}</code> for the time of the run, so that the same file can be published to the
 * same sandbox again and again.
 */
public final class SampleFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int RUNS = 100_000_000;

    private SampleFile() {}

    /**
     * All lines but empty ones, in order.
     *
     * @throws IllegalArgumentException naming the line that cannot be understood
     */
    public static List<Sample> read(Path file, Instant now) {
        List<Sample> samples = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                samples.add(parse(file + ":" + number, line, now));
            }
        }
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no application");
        }
        return List.copyOf(samples);
    }

    private static Sample parse(String where, String line, Instant now) {
        try {
            return Sample.of((ObjectNode) JSON.readTree(filled(line, now)));
        } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    where + " is not an application: " + e.getMessage(), e);
        }
    }

    private static String filled(String line, Instant now) {
        return line.replace("{run}", "%08d".formatted(now.getEpochSecond() % RUNS))
                .replace("{now}", now.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
