package dev.enrollment.sandbox.supervisor;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the person who starts the sandbox chose.
 *
 * @param data folder of all data
 * @param basePort first port
 * @param checkout where the service modules with their built jars are
 * @param services whether the four services are started too
 * @param simulators whether mailbox and simulators are started too
 * @param hurried whether the services' delays are shortened
 */
public record Options(
        Path data,
        int basePort,
        Path checkout,
        boolean services,
        boolean simulators,
        boolean hurried) {

    public static final String USAGE =
            """
            Usage: sandbox up|run|down|status [options]
              up       start in the background and wait until everything is ready
              run      start in the foreground; Ctrl-C stops
              down     stop everything
              status   show the parts
            Options:
              --data DIR           folder of all data (default: .sandbox)
              --base-port N        first port (default: ENROLL_BASE_PORT or 27000)
              --checkout DIR       where <service>/target/<service>.jar are (default: .)
              --without-services   only what is around the services
              --without-simulators neither mailbox nor simulators: another program answers on their ports
              --without-hurry      the services' delays as shipped, not shortened
            """;

    /** Reads the options that follow the command. */
    public static Options parse(String[] arguments, Map<String, String> environment) {
        String base = environment.get("ENROLL_BASE_PORT");
        Options options =
                new Options(
                        Path.of(".sandbox"),
                        base == null ? SandboxPorts.DEFAULT_BASE : port(base),
                        Path.of("."),
                        true,
                        true,
                        true);
        for (int i = 1; i < arguments.length; i++) {
            boolean alone = arguments[i].startsWith("--without-");
            if (!alone && i + 1 == arguments.length) {
                throw new SandboxFailure(arguments[i] + " is unknown or lacks its value\n" + USAGE);
            }
            options = options.with(arguments[i], alone ? "" : arguments[++i]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--data" ->
                    new Options(Path.of(value), basePort, checkout, services, simulators, hurried);
            case "--base-port" ->
                    new Options(data, port(value), checkout, services, simulators, hurried);
            case "--checkout" ->
                    new Options(data, basePort, Path.of(value), services, simulators, hurried);
            case "--without-services" ->
                    new Options(data, basePort, checkout, false, simulators, hurried);
            case "--without-simulators" ->
                    new Options(data, basePort, checkout, services, false, hurried);
            case "--without-hurry" ->
                    new Options(data, basePort, checkout, services, simulators, false);
            default -> throw new SandboxFailure("Unknown option " + name + "\n" + USAGE);
        };
    }

    private static int port(String text) {
        try {
            return new SandboxPorts(Integer.parseInt(text)).base();
        } catch (IllegalArgumentException e) {
            throw new SandboxFailure("Not a base port (1024 to 65000): " + text);
        }
    }
}
