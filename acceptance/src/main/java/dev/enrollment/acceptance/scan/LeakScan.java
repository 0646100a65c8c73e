package dev.enrollment.acceptance.scan;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.mail.Mailbox;
import dev.enrollment.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads back every record of every topic and every line of the services' logs, and names what is
 * personal or secret outside the profile topic and the partners' topics.
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
        return topic.equals(Topics.PROFILES) || Topics.partnerOf(topic).isPresent();
    }

    /**
     * What was found.
     *
     * @param needles what was looked for, in numbers
     * @param records how many records were read
     * @param lines how many lines of logs were read
     * @param findings empty when all is well
     */
    public record Report(String needles, long records, long lines, List<Finding> findings) {}

    /** Arguments: {@code --base-port PORT} and {@code --logs FOLDER}, both with defaults. */
    public static void main(String... args) throws InterruptedException {
        var arguments = ScanArguments.parse(args);
        var report =
                new LeakScan(new SandboxAddresses(arguments.basePort()), arguments.logs()).run();
        System.out.printf(
                "Read %d records and %d lines of logs, looking for %s and whatever has the form of an"
                        + " e-mail address, telephone number or token.%n",
                report.records(), report.lines(), report.needles());
        report.findings().forEach(System.out::println);
        System.out.println(
                report.findings().isEmpty() ? "No leak." : report.findings().size() + " leaks.");
        System.exit(report.findings().isEmpty() ? 0 : 1);
    }
}
