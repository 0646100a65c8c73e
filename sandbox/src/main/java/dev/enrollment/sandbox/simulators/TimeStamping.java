package dev.enrollment.sandbox.simulators;

import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.ledger.Ledger;
import dev.enrollment.sandbox.trust.SandboxTrust;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The authority that says what was there at what time (RFC 3161), and which certificates are
 * revoked. Contradictions are answers to another query; failed operations carry an expired key.
 */
final class TimeStamping implements Simulator {

    private final Ledger<Stamp> ledger;
    private final Path trust;
    private final String url;
    private final InstantSource clock;

    /**
     * @param url where certificates say that the revocation list is
     */
    TimeStamping(Path folder, String url, InstantSource clock) {
        this.ledger = Ledger.open(folder.resolve("timestamps.jsonl"), Stamp.class);
        this.trust = folder.resolve("trust");
        this.url = url;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "timestamps";
    }

    @Override
    public String purpose() {
        return "Time-stamping authority (RFC 3161) with its revocation list";
    }

    @Override
    public void addTo(Routes routes, FaultControl control) {
        routes.on("POST /trust/timestamps", control.over(request -> stamp(request, control)));
        routes.on("GET /trust/crl", control.over(request -> revocations()));
    }

    @Override
    public Ledger<Stamp> ledger() {
        return ledger;
    }

    private Reply stamp(Request request, FaultControl control) {
        var faults = control.faults();
        boolean foreign = FaultControl.hits(faults.contradictionRate());
        boolean expired = FaultControl.hits(faults.operationFailureRate());
        byte[] answer =
                SandboxTrust.at(trust, url)
                        .timeStamp(request.content(), clock.instant(), foreign, expired);
        ledger.append(new Stamp(clock.instant().toString(), "time stamp"));
        return Reply.of(200, "application/timestamp-reply", answer);
    }

    private Reply revocations() {
        byte[] list = SandboxTrust.at(trust, url).revocations(clock.instant());
        return Reply.of(200, "application/pkix-crl", list);
    }

    record Stamp(String at, String key) {}
}
