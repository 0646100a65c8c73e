package dev.enrollment.acceptance.scan;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.mail.Mailbox;
import dev.enrollment.schemas.TopicCatalogue;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads back every record of every topic and every line of the services' logs, and names what is
 * personal or secret outside the topics that may hold it.
 */
public final class LeakScan {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SandboxAddresses addresses;
    private final Path logs;

    /**
     * Made for one sandbox.
     *
     * @param logs the folder of its logs
     */
    public LeakScan(SandboxAddresses addresses, Path logs) {
        this.addresses = addresses;
        this.logs = logs;
    }

    /** Searches everything. */
    public Report run() throws InterruptedException {
        var avro = new AvroTexts(addresses.registry());
        var topics = new TopicReader(addresses.kafka());
        Needles needles = collect(topics, avro);
        var detector = new Detector(needles);
        var texts = new RecordTexts(avro);
        List<Finding> findings = new ArrayList<>();
        long records =
                topics.read(
                        topic -> !isPersonal(topic),
                        found ->
                                texts.visit(
                                        found,
                                        (where, text) ->
                                                detector.search(where, text)
                                                        .forEach(findings::add)));
        long lines =
                new Logs(logs)
                        .read((where, line) -> detector.search(where, line).forEach(findings::add));
        return new Report(needles.toString(), records, lines, List.copyOf(findings));
    }

    private Needles collect(TopicReader topics, AvroTexts avro) throws InterruptedException {
        var http = new PatientHttp(Deadline.in(PATIENCE));
        var collector = new NeedleCollector();
        topics.read(LeakScan::isPersonal, found -> collector.persons(found, avro));
        collector.links(new Mailbox(JsonApi.open(http, addresses.mailbox())));
        collector.messages(JsonApi.open(http, addresses.simulators()));
        if (collector.needles().isEmpty()) {
            throw new IllegalStateException(
                    "Nobody ever applied here: there is nothing to look for. Run the demo first");
        }
        return collector.needles();
    }

    private static boolean isPersonal(String topic) {
        return TopicCatalogue.find(topic).filter(it -> it.contents().personalData()).isPresent();
    }

    /**
     * What was found.
     *
     * @param needles what was looked for, in numbers
     * @param records how many records were read
     * @param lines how many lines of logs were read
     * @param findings empty when all is well
     */
    public record Report(String needles, long records, long lines, List<Finding> findings) {

        /** What was done and what was found, for people. */
        public String text() {
            var text = new StringBuilder();
            text.append(
                    "Read %d records and %d lines of logs, looking for %s,%n"
                            .formatted(records, lines, needles));
            text.append("and for whatever looks like an e-mail address, telephone or token.\n");
            findings.forEach(finding -> text.append(finding).append('\n'));
            return text.append(findings.isEmpty() ? "No leak." : findings.size() + " leaks.")
                    .toString();
        }
    }

    /**
     * Arguments: {@code --base-port PORT} and {@code --logs FOLDER}, both with defaults. Ends with
     * 0 when nothing was found, with 1 naming every leak, with 2 when it could not search.
     */
    public static void main(String... args) throws InterruptedException {
        try {
            var arguments = ScanArguments.parse(args);
            var addresses = new SandboxAddresses(arguments.basePort());
            addresses.requireSandbox();
            var report = new LeakScan(addresses, arguments.logs()).run();
            System.out.println(report.text());
            System.exit(report.findings().isEmpty() ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }
}
