package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with none of our code in it, and a shell that finds Debian's tools and nothing else.
 *
 * @param isolated whether its commands have no network either
 */
record StrangersShell(Path folder, boolean isolated) {

    private static final List<String> WITHOUT_NETWORK =
            List.of("unshare", "--map-root-user", "--net");

    /** {@code ./enroll test} installs the tools. */
    static StrangersShell in(Path folder) throws IOException, InterruptedException {
        for (String tool : List.of("pdfsig", "openssl", "unzip")) {
            assumeTrue(
                    Files.isExecutable(Path.of("/usr/bin", tool)),
                    tool + " is missing: apt-get install poppler-utils openssl unzip");
        }
        var shell = new StrangersShell(folder, false);
        boolean isolates =
                Files.isExecutable(Path.of("/usr/bin/unshare"))
                        && shell.start(concatenated(WITHOUT_NETWORK, List.of("true"))).waitFor()
                                == 0;
        return new StrangersShell(folder, isolates);
    }

    /**
     * The lines that begin with a dollar sign, from where one text stands to where the other does.
     */
    static String commands(String instructions, String from, String to) throws IOException {
        String text = Files.readString(Path.of("src/main/resources/sealing").resolve(instructions));
        return text.substring(text.indexOf(from), to.isEmpty() ? text.length() : text.indexOf(to))
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    static String commands(String instructions) throws IOException {
        return commands(instructions, "", "");
    }

    /** Runs commands, all of which must succeed. */
    String follow(String commands) throws IOException, InterruptedException {
        var answer = ask("bash", "-euo", "pipefail", "-c", commands);
        assertThat(answer.code()).as(answer.said()).isZero();
        return answer.said();
    }

    Answer ask(String... command) throws IOException, InterruptedException {
        var running =
                start(
                        isolated
                                ? concatenated(WITHOUT_NETWORK, List.of(command))
                                : List.of(command));
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(running.waitFor(), said);
    }

    private Process start(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().put("LC_ALL", "C.UTF-8");
        return process.start();
    }

    private static List<String> concatenated(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** What a command said, and its exit code. */
    record Answer(int code, String said) {}
}
