package dev.enrollment.sandbox.simulators;

import dev.enrollment.sandbox.contract.OpenApi;
import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.faults.Faults;
import dev.enrollment.sandbox.http.BadRequest;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.ledger.Ledger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The credit bureau. The grade follows from the last digit of the registration number: 9 is E, 8 is
 * D, others spread over A to C. With 7 the report comes later, and is sent to the callback of the
 * order. One reference is one paid report, however often it is asked for. An order that breaks the
 * contract is refused.
 */
final class Bureau implements Simulator {

    private static final char LATE = '7';
    private static final String PROMISED = "60";

    private final OpenApi contract = OpenApi.ofCreditBureau();
    private final Callbacks callbacks = new Callbacks();
    private final Set<String> late = ConcurrentHashMap.newKeySet();
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
        return "Credit bureau: last digit of the registration number 9 → E, 8 → D, else A to C; 7 comes later";
    }

    @Override
    public void addTo(Routes routes, FaultControl control) {
        routes.on(
                "PUT /bureau/reports/{reference}",
                control.over(request -> order(request, control.faults())));
        routes.on("GET /bureau/orders/{reference}", control.over(this::collect));
    }

    @Override
    public Ledger<Report> ledger() {
        return ledger;
    }

    private Reply order(Request request, Faults faults) {
        Order order = request.json(Order.class);
        List<String> errors = contract.errors(request.body(), "Order");
        if (!errors.isEmpty()) {
            throw new BadRequest(String.join("; ", errors));
        }
        Report report = report(request.variable("reference"), order, faults);
        ledger.awaitDisk();
        return answer(report);
    }

    private Reply collect(Request request) {
        Report report;
        synchronized (this) {
            report = reports.get(request.variable("reference"));
        }
        return report == null ? Reply.problem(404, "No such order") : answer(report);
    }

    private Reply answer(Report report) {
        return late.contains(report.key())
                ? Reply.json(202, Map.of())
                        .with("Location", "/bureau/orders/" + report.key())
                        .with("Retry-After", PROMISED)
                : Reply.json(200, report.told());
    }

    private synchronized Report report(String reference, Order order, Faults faults) {
        Report known = reports.get(reference);
        if (known != null) {
            return known;
        }
        char digit = lastDigit(order.registrationNumber());
        Report report = new Report(clock.instant().toString(), reference, grade(digit));
        ledger.add(report);
        reports.put(reference, report);
        if (digit == LATE) {
            late.add(reference);
            callbacks.later(faults.operationMillis(), () -> finish(report, order.callback()));
        }
        return report;
    }

    private void finish(Report report, @Nullable String callback) {
        late.remove(report.key());
        if (callback != null) {
            callbacks.send(callback, report.told());
        }
    }

    @Override
    public void close() {
        callbacks.close();
        ledger.close();
    }

    private static char lastDigit(String registrationNumber) {
        return (char)
                registrationNumber
                        .chars()
                        .filter(letter -> letter >= '0' && letter <= '9')
                        .reduce('0', (first, last) -> last);
    }

    private static String grade(char digit) {
        return switch (digit) {
            case '9' -> "E";
            case '8' -> "D";
            default -> String.valueOf("ABC".charAt((digit - '0') % 3));
        };
    }

    record Report(String at, String key, String grade) {

        Map<String, String> told() {
            return Map.of("reference", key, "grade", grade);
        }
    }

    private record Order(
            String market,
            String registrationNumber,
            String legalName,
            @Nullable String callback) {}
}
