package dev.enrollment.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class GuardianIT {

    @Test
    void stopsTheChildrenOfAJvmThatWasKilled(@TempDir Path folder) throws Exception {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        ProcessHandle child;
        try (BufferedReader said = parent.inputReader()) {
            child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly();
        assertThat(child.onExit().get(2, TimeUnit.MINUTES)).isEqualTo(child);
    }

    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path log = Path.of(arguments[0], "log");
            try (var child =
                    ChildProcess.start("sleeper", List.of("sleep", "300"), Map.of(), log)) {
                System.out.println(child.pid());
                Thread.sleep(300_000);
            }
        }
    }
}
