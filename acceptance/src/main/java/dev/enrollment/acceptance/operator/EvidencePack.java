package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.OutOfPatience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code ./enroll pack}: asks agreement-service, as the sandbox's operator, for the evidence pack
 * of an enrollment. The service notes who asked, and why.
 */
public final class EvidencePack {

    private static final String USAGE =
            "Usage: ./enroll pack ENROLLMENT --to FILE.asice --reason WORDS";

    private final OperatedService agreements;

    EvidencePack(OperatedService agreements) {
        this.agreements = agreements;
    }

    /** Of a sandbox's agreement-service. */
    public static EvidencePack of(SandboxAddresses addresses) {
        return of(OperatedService.of(addresses));
    }

    private static EvidencePack of(List<OperatedService> services) {
        return new EvidencePack(
                services.stream()
                        .filter(service -> service.name().equals("agreement"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Exit code 2: the pack does not exist or could not be fetched. */
    public static void main(String... args) throws InterruptedException {
        try {
            of(OperatedService.ofSandbox()).run(args);
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Writes the pack.
     *
     * @param args as on the command line
     */
    public void run(String... args) {
        if (args.length != 5 || !args[1].equals("--to") || !args[3].equals("--reason")) {
            throw new IllegalArgumentException(USAGE);
        }
        var file = Path.of(args[2]);
        if (Files.exists(file)) {
            throw new IllegalStateException(file + " exists already");
        }
        var path = "/api/agreements/%s/pack".formatted(UUID.fromString(args[0]));
        OwnersFile.write(file, agreements.download(path, Map.of("reason", args[4])));
    }
}
