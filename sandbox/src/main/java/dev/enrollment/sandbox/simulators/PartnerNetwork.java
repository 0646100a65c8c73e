package dev.enrollment.sandbox.simulators;

import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.ledger.Ledger;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The directory of partner-network IDs. An ID that ends in 000 is unknown, one that ends in 999
 * inactive, any other active.
 */
final class PartnerNetwork implements Simulator {

    private final Ledger<Lookup> ledger;
    private final InstantSource clock;

    PartnerNetwork(Path folder, InstantSource clock) {
        this.ledger = Ledger.open(folder.resolve("partner-network.jsonl"), Lookup.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partner-network";
    }

    @Override
    public String purpose() {
        return "Directory of partner-network IDs: …000 unknown, …999 inactive, else active";
    }

    @Override
    public void addTo(Routes routes, FaultControl control) {
        routes.on("GET /partner-network/{id}", control.over(this::lookUp));
    }

    @Override
    public Ledger<Lookup> ledger() {
        return ledger;
    }

    private Reply lookUp(Request request) {
        String id = request.variable("id");
        boolean known = !id.endsWith("000");
        ledger.append(new Lookup(clock.instant().toString(), id, known));
        return known
                ? Reply.json(200, new Member(id, "Partner " + id, !id.endsWith("999")))
                : Reply.problem(404, "No partner has this ID");
    }

    record Lookup(String at, String key, boolean known) {}

    private record Member(String id, String name, boolean active) {}
}
