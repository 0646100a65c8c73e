package dev.enrollment.sandbox.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of a sandbox, at fixed distances from its base.
 *
 * @param base the first port, which is that of the sandbox's own control
 */
public record SandboxPorts(int base) {

    public static final int DEFAULT_BASE = 27_000;

    /** What management (actuator) ports of services lie above their own. */
    static final int MANAGEMENT = 100;

    private static final int HIGHEST_BASE = 65_000;

    /** Refuses a base that leaves no room. */
    public SandboxPorts {
        if (base < 1024 || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("The base port is between 1024 and " + HIGHEST_BASE);
        }
    }

    public int control() {
        return base;
    }

    int smtp() {
        return base + 25;
    }

    int mailbox() {
        return base + 26;
    }

    int identity() {
        return base + 80;
    }

    int registry() {
        return base + 81;
    }

    int simulators() {
        return base + 90;
    }

    int kafka() {
        return base + 92;
    }

    int postgres() {
        return base + 432;
    }

    /** Port of a service by its name. */
    int service(ServiceName service) {
        return base + service.distance();
    }

    /** All ports that such a sandbox takes, with what takes them. */
    Map<Integer, String> taken(Options options) {
        Map<Integer, String> taken = new LinkedHashMap<>();
        taken.put(control(), "the sandbox's control");
        taken.put(identity(), "the identity provider");
        taken.put(registry(), "the schema registry");
        taken.put(registry() + 1, "the schema registry (management)");
        taken.put(kafka(), "Kafka");
        taken.put(kafka() + 1, "Kafka (controller)");
        taken.put(postgres(), "PostgreSQL");
        if (options.simulators()) {
            taken.put(smtp(), "the mailbox (SMTP)");
            taken.put(mailbox(), "the mailbox (page)");
            taken.put(simulators(), "the simulators");
        }
        if (options.services()) {
            for (ServiceName service : ServiceName.values()) {
                taken.put(service(service), service.text());
                taken.put(service(service) + MANAGEMENT, service.text() + " (management)");
            }
        }
        return taken;
    }

    /** Values for the placeholders of the sandbox's resources, by name. */
    Map<String, String> placeholders() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("smtp", Integer.toString(smtp()));
        values.put("identity", Integer.toString(identity()));
        values.put("registry", Integer.toString(registry()));
        values.put("simulators", Integer.toString(simulators()));
        values.put("kafka", Integer.toString(kafka()));
        values.put("postgres", Integer.toString(postgres()));
        for (ServiceName service : ServiceName.values()) {
            values.put(service.text(), Integer.toString(service(service)));
        }
        return values;
    }
}
