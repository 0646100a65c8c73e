package dev.enrollment.sandbox.simulators;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.enrollment.sandbox.contract.OpenApi;
import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.faults.Faults;
import dev.enrollment.sandbox.http.BadRequest;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The back end that sets up a partner's account as a long-running operation. The same idempotency
 * key always means the same operation, which is executed once; an enrollment gets another
 * operation, under another key, only after its last one has failed. An order that breaks the
 * contract is refused.
 */
final class ProvisioningBackEnd implements Simulator {

    private static final String PATH = "/provisioning/v1/operations";

    private final OpenApi contract = OpenApi.ofProvisioning();
    private final Ledger<Operation> ledger;
    private final InstantSource clock;
    private final Map<String, Operation> byKey = new HashMap<>();
    private final Map<String, Operation> byId = new HashMap<>();
    private final Map<String, Operation> lastOf = new HashMap<>();
    private volatile Map<String, Long> millisByMarket = Map.of();

    ProvisioningBackEnd(Path folder, InstantSource clock) {
        this.ledger = Ledger.open(folder.resolve("provisioning.jsonl"), Operation.class);
        this.clock = clock;
        ledger.entries().forEach(this::remember);
    }

    @Override
    public String name() {
        return "provisioning";
    }

    @Override
    public String purpose() {
        return "Back end that provisions a partner's account in a long-running operation";
    }

    @Override
    public void addTo(Routes routes, FaultControl control) {
        routes.on("POST " + PATH, control.over(request -> start(request, control.faults())));
        routes.on("GET " + PATH, control.over(this::findByKey));
        routes.on(
                "GET " + PATH + "/{id}",
                control.over(request -> findById(request, control.faults())));
        routes.on("PUT /control/provisioning/markets", this::slowDown);
    }

    @Override
    public Ledger<Operation> ledger() {
        return ledger;
    }

    /** Operations for these markets, and no others, take as many milliseconds as given. */
    private Reply slowDown(Request request) {
        millisByMarket = Map.copyOf(request.json(MillisByMarket.class));
        return Reply.json(200, millisByMarket);
    }

    private Reply start(Request request, Faults faults) {
        Order order = request.json(Order.class);
        List<String> errors = contract.errors(request.body(), "Order");
        if (!errors.isEmpty()) {
            throw new BadRequest(String.join("; ", errors));
        }
        Reply reply = start(request.header("Idempotency-Key"), order, faults);
        ledger.awaitDisk();
        return reply;
    }

    private synchronized Reply start(String key, Order order, Faults faults) {
        Operation known = byKey.get(key);
        if (known == null && !hasFailed(lastOf.get(order.enrollmentId()))) {
            return Reply.problem(409, "The enrollment has an operation that has not failed");
        }
        Operation operation = known != null ? known : begin(key, order, faults);
        return reply(202, operation).with("Location", PATH + "/" + operation.id());
    }

    private boolean hasFailed(@Nullable Operation last) {
        return last == null
                || (last.fails() && !clock.instant().isBefore(Instant.parse(last.endsAt())));
    }

    private Operation begin(String key, Order order, Faults faults) {
        Instant now = clock.instant();
        Operation operation =
                new Operation(
                        now.toString(),
                        key,
                        UUID.randomUUID().toString(),
                        order.enrollmentId(),
                        order.market(),
                        now.plusMillis(millis(order.market(), faults)).toString(),
                        FaultControl.hits(faults.operationFailureRate()),
                        UUID.randomUUID().toString());
        ledger.add(operation);
        remember(operation);
        return operation;
    }

    private long millis(String market, Faults faults) {
        return millisByMarket.getOrDefault(market, faults.operationMillis());
    }

    private Reply findById(Request request, Faults faults) {
        Operation operation = known(byId, request.variable("id"));
        return operation != null && FaultControl.hits(faults.contradictionRate())
                ? Reply.json(200, View.contradicting(operation))
                : found(operation);
    }

    private Reply findByKey(Request request) {
        String key = request.query().get("key");
        if (key == null) {
            throw new BadRequest("The parameter key is missing");
        }
        return found(known(byKey, key));
    }

    /** Nobody hears of an operation that a crash could take back. */
    private @Nullable Operation known(Map<String, Operation> operations, String name) {
        Operation operation;
        synchronized (this) {
            operation = operations.get(name);
        }
        ledger.awaitDisk();
        return operation;
    }

    private Reply found(@Nullable Operation operation) {
        return Optional.ofNullable(operation)
                .map(known -> reply(200, known))
                .orElseGet(() -> Reply.problem(404, "No such operation"));
    }

    private Reply reply(int status, Operation operation) {
        Duration left = Duration.between(clock.instant(), Instant.parse(operation.endsAt()));
        Reply reply = Reply.json(status, View.of(operation, left.isPositive()));
        return left.isPositive()
                ? reply.with("Retry-After", Long.toString(Math.clamp(left.toSeconds() + 1, 1, 60)))
                : reply;
    }

    private void remember(Operation operation) {
        byKey.put(operation.key(), operation);
        byId.put(operation.id(), operation);
        lastOf.put(operation.enrollmentId(), operation);
    }

    record Operation(
            String at,
            String key,
            String id,
            String enrollmentId,
            String market,
            String endsAt,
            boolean fails,
            String partnerAccountId) {}

    /** How JSON's object becomes a map of numbers. */
    private static final class MillisByMarket extends HashMap<String, Long> {
        private static final long serialVersionUID = 1L;
    }

    /** What is kept of it: the rest is personal data. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Order(String enrollmentId, String market) {}

    private record View(String id, String status, @Nullable String partnerAccountId) {

        /**
         * Another operation, an unfinished success, a success taken back: what was seen in life.
         */
        static View contradicting(Operation operation) {
            String other = UUID.randomUUID().toString();
            return switch (ThreadLocalRandom.current().nextInt(3)) {
                case 0 -> new View(other, "SUCCEEDED", other);
                case 1 -> new View(operation.id(), "SUCCEEDED", null);
                default -> new View(operation.id(), "RUNNING", null);
            };
        }

        static View of(Operation operation, boolean running) {
            if (running) {
                return new View(operation.id(), "RUNNING", null);
            }
            return operation.fails()
                    ? new View(operation.id(), "FAILED", null)
                    : new View(operation.id(), "SUCCEEDED", operation.partnerAccountId());
        }
    }
}
