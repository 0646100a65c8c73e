package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.OutOfPatience;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./enroll export}: asks the four services, as the sandbox's operator, what they keep about
 * an enrollment's company and people. Services talk by events only, so none of them could.
 */
public final class PersonalDataExport {

    private static final String USAGE = "Usage: ./enroll export ENROLLMENT [--to FILE]";
    private static final String UNANSWERED = "unanswered";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<OperatedService> services;

    PersonalDataExport(List<OperatedService> services) {
        this.services = services;
    }

    /** Of the services of a sandbox. */
    public static PersonalDataExport of(SandboxAddresses addresses) {
        return new PersonalDataExport(OperatedService.of(addresses));
    }

    /** Exit code 0: all is told; 1: nobody keeps anything; 2: could not be asked, or not all. */
    public static void main(String... args) throws InterruptedException {
        try {
            System.exit(new PersonalDataExport(OperatedService.ofSandbox()).run(args));
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    int run(String... args) {
        UUID enrollment = enrollment(args);
        ObjectNode whole = gather(enrollment);
        JsonNode unanswered = whole.path(UNANSWERED);
        if (unanswered.isEmpty() && services.stream().allMatch(one -> isEmpty(whole, one))) {
            System.err.println("Nothing is kept about an enrollment " + enrollment + ".");
            return 1;
        }
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
        if (args.length == 1) {
            System.out.println(text);
        } else {
            OwnersFile.write(Path.of(args[2]), text.getBytes(StandardCharsets.UTF_8));
        }
        unanswered.forEach(why -> System.err.println("Not asked: " + why.asString()));
        return unanswered.isEmpty() ? 0 : 2;
    }

    private static boolean isEmpty(ObjectNode whole, OperatedService service) {
        return whole.path(service.name()).isEmpty();
    }

    /**
     * By service what it keeps, an empty object where that is nothing. A service without an answer
     * is left out, and stands in {@code unanswered} with the reason.
     */
    public ObjectNode gather(UUID enrollment) {
        ObjectNode whole = JSON.createObjectNode().put("enrollment", enrollment.toString());
        for (OperatedService service : services) {
            try {
                whole.set(
                        service.name(),
                        service.find("/api/enrollments/" + enrollment + "/personal-data")
                                .orElseGet(JSON::createObjectNode));
            } catch (IllegalStateException e) {
                whole.withArray(UNANSWERED).add(e.getMessage());
            }
        }
        return whole;
    }

    private static UUID enrollment(String... args) {
        boolean toFile = args.length == 3 && args[1].equals("--to");
        if (args.length != 1 && !toFile) {
            throw new IllegalArgumentException(USAGE);
        }
        try {
            return UUID.fromString(args[0]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is not an enrollment ID, like 01900000-0000-7000-8000-000000000000"
                            .formatted(args[0]),
                    e);
        }
    }
}
