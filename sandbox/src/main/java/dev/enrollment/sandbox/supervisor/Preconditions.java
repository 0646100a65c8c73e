package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold before anything is started; all that is wrong is told at once. */
final class Preconditions {

    private Preconditions() {}

    static void requireFree(Map<Integer, String> ports) {
        String taken =
                ports.entrySet().stream()
                        .filter(port -> !Ports.isFree(port.getKey()))
                        .map(port -> "  port %d for %s".formatted(port.getKey(), port.getValue()))
                        .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new SandboxFailure(
                    "Another program uses what the sandbox needs:\n%s\nStop it, or choose other ports: ENROLL_BASE_PORT=28000"
                            .formatted(taken));
        }
    }

    static void requireJars(Path checkout) {
        String missing =
                Stream.of(ServiceName.values())
                        .map(service -> jar(checkout, service))
                        .filter(jar -> !Files.isRegularFile(jar))
                        .map(jar -> "  " + jar)
                        .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw new SandboxFailure(
                    "These services are not built yet:\n%s\nBuild them (mvn package), or start --without-services"
                            .formatted(missing));
        }
    }

    /** PostgreSQL and the guardian process need these programs of the system. */
    static void requireTools() {
        String missing =
                Stream.of("sh", "kill", "nohup")
                        .filter(tool -> !isOnPath(tool))
                        .map(tool -> "  " + tool)
                        .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw new SandboxFailure("These programs are missing on this machine:\n" + missing);
        }
    }

    static Path jar(Path checkout, ServiceName service) {
        return checkout.resolve("%1$s/target/%1$s.jar".formatted(service.text()))
                .toAbsolutePath()
                .normalize();
    }

    private static boolean isOnPath(String tool) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return List.of(path.split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
