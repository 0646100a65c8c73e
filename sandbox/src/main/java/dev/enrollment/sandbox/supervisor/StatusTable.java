package dev.enrollment.sandbox.supervisor;

import java.util.stream.Collectors;

/** The parts as a table for people. */
final class StatusTable {

    private StatusTable() {}

    static String of(SandboxStatus status) {
        String rows = status.parts().stream().map(StatusTable::row).collect(Collectors.joining());
        long megabytes = status.parts().stream().mapToLong(PartStatus::memoryMegabytes).sum();
        return "%-21s %-10s %8s %6s %8s %9s  %s%n"
                        .formatted(
                                "PART", "STATE", "PROCESS", "PORT", "RESTARTS", "MEMORY", "WHERE")
                + rows
                + "%s, %d MB in all, data in %s%n"
                        .formatted(status.state(), megabytes, status.dataFolder());
    }

    private static String row(PartStatus part) {
        return "%-21s %-10s %8s %6d %8d %9s  %s%n"
                .formatted(
                        part.name(),
                        part.state(),
                        part.pid() == 0 ? "-" : Long.toString(part.pid()),
                        part.port(),
                        part.restarts(),
                        part.memoryMegabytes() == 0 ? "-" : part.memoryMegabytes() + " MB",
                        part.url());
    }
}
