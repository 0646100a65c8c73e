package dev.enrollment.acceptance.attack;

import dev.enrollment.acceptance.SandboxAddresses;
import java.nio.file.Path;

/** What the attack is told on its command line. */
record SoakArguments(int basePort, Path logs, int requests, int pace) {

    static SoakArguments parse(String... args) {
        int requests = 10_000;
        int pace = 200;
        for (int i = 0; i < args.length; i += 2) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            if (!args[i].matches("--requests|--pace") || !value.matches("[1-9][0-9]{0,6}")) {
                throw new IllegalArgumentException(
                        "Expected --requests N and --pace N (in a second), for example"
                                + " ./enroll attack --requests 10000 --pace 200");
            }
            if (args[i].equals("--pace")) {
                pace = Integer.parseInt(value);
            } else {
                requests = Integer.parseInt(value);
            }
        }
        String data = System.getenv().getOrDefault("ENROLL_DATA", ".sandbox");
        return new SoakArguments(
                SandboxAddresses.defaultBasePort(), Path.of(data, "logs"), requests, pace);
    }
}
