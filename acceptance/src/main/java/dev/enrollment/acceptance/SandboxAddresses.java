package dev.enrollment.acceptance;

import dev.enrollment.acceptance.http.PatientHttp;
import java.net.URI;

/**
 * Where the parts of a sandbox listen: fixed distances from its base port. The containers listen on
 * the same ports, with TLS, but for the identity provider's administration.
 *
 * @param basePort the sandbox's control port
 * @param scheme http or https, of all but the simulators and the mailbox
 */
public record SandboxAddresses(int basePort, String scheme) {

    private static final int USUAL_BASE_PORT = 27_000;

    public SandboxAddresses(int basePort) {
        this(basePort, "http");
    }

    /** The base port of a sandbox that was told nothing else: ENROLL_BASE_PORT, or 27000. */
    public static int defaultBasePort() {
        String set = System.getenv("ENROLL_BASE_PORT");
        return set == null ? USUAL_BASE_PORT : Integer.parseInt(set);
    }

    /**
     * Makes sure that there is a sandbox, so that nobody waits for one in vain.
     *
     * @throws IllegalStateException saying how to start it
     */
    public void requireSandbox() throws InterruptedException {
        if (!PatientHttp.isAnswered(control())) {
            throw new IllegalStateException(
                    "No sandbox answers at %s; './enroll up' starts one".formatted(control()));
        }
    }

    /** The supervisor's own address. */
    public URI control() {
        return at(0, "");
    }

    public URI account() {
        return at(1, "");
    }

    public URI review() {
        return at(2, "");
    }

    public URI agreement() {
        return at(3, "");
    }

    public URI notification() {
        return at(4, "");
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "localhost:" + (basePort + 92);
    }

    /** The Confluent API of the registry. */
    public String registry() {
        return at(81, "/apis/ccompat/v7").toString();
    }

    /** Keycloak; the partners' realm is below {@code /realms/partners}. */
    public URI identity() {
        return at(80, "");
    }

    /** Where Keycloak is administered: behind a gateway that is the operators' door. */
    public URI administration() {
        return scheme.equals("https") ? at(85, "") : identity();
    }

    public URI mailbox() {
        return plain(26);
    }

    public URI simulators() {
        return plain(90);
    }

    private URI plain(int offset) {
        return URI.create("http://localhost:" + (basePort + offset));
    }

    private URI at(int offset, String path) {
        return URI.create(scheme + "://localhost:" + (basePort + offset) + path);
    }
}
