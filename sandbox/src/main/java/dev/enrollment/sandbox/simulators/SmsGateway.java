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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gateway that sends texts and reads them out in calls: one for each idempotency key. */
final class SmsGateway implements Simulator {

    private final Ledger<Message> ledger;
    private final InstantSource clock;
    private final Map<String, Message> messages = new HashMap<>();

    SmsGateway(Path folder, InstantSource clock) {
        this.ledger = Ledger.open(folder.resolve("sms.jsonl"), Message.class);
        this.clock = clock;
        ledger.entries().forEach(message -> messages.put(message.key(), message));
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public String purpose() {
        return "SMS and voice gateway; the texts are in its ledger";
    }

    @Override
    public void addTo(Routes routes, FaultControl control) {
        routes.on("POST /sms/messages", control.over(request -> send(request, "SMS")));
        routes.on("POST /voice/calls", control.over(request -> send(request, "VOICE")));
    }

    @Override
    public Ledger<Message> ledger() {
        return ledger;
    }

    private Reply send(Request request, String channel) {
        Order order = request.json(Order.class);
        if (order.to() == null || order.text() == null) {
            throw new BadRequest("to and text are needed");
        }
        Message message =
                send(request.header("Idempotency-Key"), channel, order.to(), order.text());
        ledger.awaitDisk();
        return Reply.json(201, Map.of("id", message.id()));
    }

    private synchronized Message send(String key, String channel, String to, String text) {
        return messages.computeIfAbsent(
                key,
                fresh -> {
                    String id = UUID.randomUUID().toString();
                    Message message =
                            new Message(clock.instant().toString(), fresh, id, channel, to, text);
                    ledger.add(message);
                    return message;
                });
    }

    /** Ledgers of before there were calls say nothing of the channel. */
    record Message(
            String at, String key, String id, @Nullable String channel, String to, String text) {}

    private record Order(@Nullable String to, @Nullable String text) {}
}
