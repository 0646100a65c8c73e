package dev.enrollment.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.acceptance.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The demo on a sandbox that runs, and what it prints meanwhile. */
final class DemoRun {

    static final String ALL = "../samples/applications.jsonl";

    private static final int FEW = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COURSE = "applied|approved|contracted|provisioning|active";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final String basePort;

    DemoRun(int basePort) {
        this.basePort = Integer.toString(basePort);
    }

    /** Plays it to its end, which must be good, and returns what it printed. */
    String play(String file) throws InterruptedException {
        printed.reset();
        String portal = file.equals(ALL) ? "1" : "0";
        int exit =
                new Demo(new PrintStream(printed, true, UTF_8), false)
                        .run("--applications", file, "--base-port", basePort, "--portal", portal);
        String text = printed.toString(UTF_8);
        System.out.println(text);
        assertThat(exit).as(text).isZero();
        return text;
    }

    /**
     * Waits for the first company that is as far. A company may pass the moment before the demo
     * looks, so each later one will do.
     */
    void awaitReached(String moment) {
        String fromThere = COURSE.substring(COURSE.indexOf(moment));
        Pattern awaited = Pattern.compile("(" + fromThere + ") [1-9]");
        await("the demo prints " + awaited)
                .atMost(PATIENCE)
                .until(() -> awaited.matcher(printed.toString(UTF_8)).find());
    }

    /** Some companies without long waits, and the records that are not Avro. */
    static String few(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(ALL));
        Stream<String> quick =
                lines.stream().filter(line -> line.contains("\"plot\": \"ACTIVE\"")).limit(FEW);
        Stream<String> bytes = lines.subList(lines.size() - 2, lines.size()).stream();
        List<String> few = Stream.concat(quick, bytes).toList();
        return Files.write(folder.resolve("few.jsonl"), few).toString();
    }
}
