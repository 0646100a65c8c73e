package dev.enrollment.benchmark.pipeline;

import dev.enrollment.acceptance.samples.AvroApplication;
import dev.enrollment.acceptance.samples.Plot;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.acceptance.samples.SampleFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericData;
import tools.jackson.databind.node.ObjectNode;

/**
 * Companies without end, told apart by a number: the samples that are approved, each again and
 * again under another name. No two look alike, and every check passes.
 */
final class Companies {

    private static final Pattern NUMBER = Pattern.compile("Prospect-(\\d+) Software");
    private static final String SUBMISSION = "bench-";

    /** The bureau grades by the last digit: 7 comes later; 8 and 9 are not good grades. */
    private static final int GOOD_DIGITS = 7;

    private final List<ObjectNode> patterns;
    private final List<String> signatories;

    private Companies(List<ObjectNode> patterns, List<String> signatories) {
        this.patterns = patterns;
        this.signatories = signatories;
    }

    /** After the file's companies whose story is that they become partners. */
    static Companies after(Path samples, List<String> signatories) {
        List<ObjectNode> patterns =
                SampleFile.read(samples, Instant.now()).stream()
                        .filter(sample -> sample.script().plot() == Plot.ACTIVE)
                        .map(Sample::requireApplication)
                        .toList();
        return new Companies(patterns, signatories);
    }

    Set<String> markets() {
        return patterns.stream()
                .map(pattern -> pattern.path("market").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The application of company {@code number}, signed for by {@link #signatory}. */
    GenericData.Record application(int number) {
        ObjectNode application = patterns.get(number % patterns.size()).deepCopy();
        application.put("submissionId", SUBMISSION + number);
        application.put("language", "en");
        ObjectNode company = (ObjectNode) application.get("company");
        company.put("legalName", nameOf(number));
        company.put("registrationNumber", registrationNumberOf(number));
        company.remove("vatNumber");
        ((ObjectNode) application.get("administrator"))
                .put("email", signatories.get(signatory(number)));
        application.put("partnerNetworkId", partnerNetworkIdOf(number));
        return AvroApplication.of(application);
    }

    static String nameOf(int number) {
        return "Prospect-%d Software".formatted(number);
    }

    static String registrationNumberOf(int number) {
        return "R %d-%d".formatted(number, number % GOOD_DIGITS);
    }

    static String partnerNetworkIdOf(int number) {
        return "%d1".formatted(100_000 + number);
    }

    /** Position of the one who signs for the company. */
    int signatory(int number) {
        return number % signatories.size();
    }

    static String submission(int number) {
        return SUBMISSION + number;
    }

    static int ofSubmission(String submissionId) {
        return Integer.parseInt(submissionId.substring(SUBMISSION.length()));
    }

    /** The company a text names, -1 where it names none. */
    static int namedIn(String text) {
        Matcher named = NUMBER.matcher(text);
        return named.find() ? Integer.parseInt(named.group(1)) : -1;
    }
}
