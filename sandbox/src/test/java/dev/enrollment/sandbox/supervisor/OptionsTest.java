package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void startsEverythingInTheDefaultFolderAndPorts() {
        assertThat(parse(Map.of()))
                .isEqualTo(new Options(Path.of(".sandbox"), 27000, Path.of("."), true, true, true));
    }

    @Test
    void takesTheBasePortOfTheEnvironmentUnlessAnOptionSaysOtherwise() {
        Map<String, String> environment = Map.of("ENROLL_BASE_PORT", "28000");
        assertThat(parse(environment).basePort()).isEqualTo(28000);
        assertThat(parse(environment, "--base-port", "29000").basePort()).isEqualTo(29000);
    }

    @Test
    void readsEveryOption() {
        assertThat(parse(Map.of(), "--without-services", "--data", "d", "--checkout", "c"))
                .isEqualTo(new Options(Path.of("d"), 27000, Path.of("c"), false, true, true));
        assertThat(parse(Map.of(), "--without-simulators").simulators()).isFalse();
        assertThat(parse(Map.of(), "--without-hurry").hurried()).isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse(Map.of(), "--port", "1"))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("--port");
        assertThatThrownBy(() -> parse(Map.of(), "--data")).isInstanceOf(SandboxFailure.class);
        assertThatThrownBy(() -> parse(Map.of(), "--base-port", "80"))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("80");
    }

    private static Options parse(Map<String, String> environment, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "up";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Options.parse(arguments, environment);
    }
}
