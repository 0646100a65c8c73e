package dev.enrollment.sandbox.simulators;

import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.http.BadRequest;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.ledger.Ledger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credit bureau. The grade follows from the last digit of the registration number: 9 is E, 8 is
 * D, others spread over A to C. One reference is one paid report, however often it is asked for.
 */
final class Bureau implements Simulator {

    private final Ledger<Report> ledger;
    private final InstantSource clock;
    private final Map<String, Report> reports = new HashMap<>();

    Bureau(Path folder, InstantSource clock) {
        this.ledger = Ledger.open(folder.resolve("bureau.jsonl"), Report.class);
        this.clock = clock;
        ledger.entries().forEach(report -> reports.put(report.key(), report));
    }

    @Override
    public String name() {
        return "bureau";
    }

    @Override
    public String purpose() {
        return "Credit bureau: last digit of the registration number 9 → E, 8 → D, else A to C";
    }

    @Override
    public void addTo(Routes routes, FaultControl control) {
        routes.on("PUT /bureau/reports/{reference}", control.over(this::report));
    }

    @Override
    public Ledger<Report> ledger() {
        return ledger;
    }

    private Reply report(Request request) {
        Enquiry enquiry = request.json(Enquiry.class);
        if (enquiry.registrationNumber() == null) {
            throw new BadRequest("registrationNumber is missing");
        }
        Report report = report(request.variable("reference"), grade(enquiry.registrationNumber()));
        return Reply.json(200, Map.of("reference", report.key(), "grade", report.grade()));
    }

    private Report report(String reference, String grade) {
        Report report = written(reference, grade);
        ledger.awaitDisk();
        return report;
    }

    private synchronized Report written(String reference, String grade) {
        return reports.computeIfAbsent(
                reference,
                key -> {
                    Report report = new Report(clock.instant().toString(), key, grade);
                    ledger.add(report);
                    return report;
                });
    }

    static String grade(String registrationNumber) {
        int digit =
                registrationNumber
                        .chars()
                        .filter(Character::isDigit)
                        .map(Character::getNumericValue)
                        .reduce(0, (first, last) -> last);
        return switch (digit) {
            case 9 -> "E";
            case 8 -> "D";
            default -> String.valueOf("ABC".charAt(digit % 3));
        };
    }

    record Report(String at, String key, String grade) {}

    private record Enquiry(
            @Nullable String market,
            @Nullable String registrationNumber,
            @Nullable String legalName) {}
}
