package dev.enrollment.acceptance.release;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Compares with the programs that were built before. */
class BillOfMaterialsIT {

    private static final Path INSTALLED = Path.of("/var/lib/dpkg/status");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-service/target/account-service.jar",
                "review-service/target/review-service.jar",
                "agreement-service/target/agreement-service.jar",
                "notification-service/target/notification-service.jar",
                "acceptance/target/acceptance.jar",
                "sandbox/target/program/sandbox-program.jar"
            })
    void namesEachLibraryOfTheProgramAndNoOther(String jar) throws IOException {
        var program = new Program(Path.of("..", jar));
        var files =
                components(program).stream()
                        .filter(component -> !partOf(component, ".jar"))
                        .map(BillOfMaterials::file)
                        .collect(toCollection(TreeSet::new));
        assertThat(files)
                .containsExactlyElementsOf(program.libraries().keySet())
                .hasSizeGreaterThan(20);
    }

    @Test
    void namesWhatTheRegistrysClientCarriesInside() throws IOException {
        assertThat(
                        components(
                                new Program(
                                        Path.of(
                                                "..",
                                                "notification-service",
                                                "target",
                                                "notification-service.jar"))))
                .filteredOn(component -> partOf(component, "registry-client-"))
                .extracting(component -> component.get("group") + ":" + component.get("name"))
                .contains(
                        "com.fasterxml.jackson.core:jackson-databind",
                        "com.fasterxml.jackson.core:jackson-core",
                        "com.google.guava:guava",
                        "com.google.re2j:re2j",
                        "com.eclipsesource.minimal-json:minimal-json",
                        "io.confluent:kafka-schema-registry-client");
    }

    /** By the commands of the image's build, on this machine's packages. */
    @Test
    void namesWhatAnImageHoldsAndNothingElse(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(INSTALLED), "has Debian's packages");
        Path jar = Path.of("..", "review-service", "target", "review-service.jar");
        Path packages = folder.resolve("packages.txt");
        Path bill = folder.resolve("bill.cdx.json");
        run(List.of("bash", "../deploy/service/packages"), packages);
        run(
                List.of(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--layers",
                        "--destination",
                        folder.resolve("layers").toString()),
                folder.resolve("log"));

        BillOfMaterials.main(jar.toString(), bill.toString(), packages.toString());

        var components =
                BillOfMaterials.components(
                        JsonMapper.shared().readValue(bill, new TypeReference<>() {}));
        assertThat(components)
                .filteredOn(component -> isOf(component, "maven") && !partOf(component, ".jar"))
                .extracting(BillOfMaterials::file)
                .containsExactlyInAnyOrderElementsOf(libraries(folder.resolve("layers")));
        assertThat(components)
                .filteredOn(component -> isOf(component, "deb"))
                .extracting(component -> component.get("name"))
                .containsExactlyInAnyOrderElementsOf(installed());
        assertThat(components)
                .filteredOn(component -> isOf(component, "generic"))
                .extracting(component -> component.get("version"))
                .containsExactly(System.getProperty("java.runtime.version"));
    }

    private static boolean isOf(Map<String, Object> component, String type) {
        return Objects.requireNonNull(component.get("purl"))
                .toString()
                .startsWith("pkg:" + type + "/");
    }

    private static List<String> libraries(Path layers) throws IOException {
        try (Stream<Path> files = Files.walk(layers)) {
            return files.filter(file -> file.toString().matches(".*/lib/[^/]*[.]jar"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static List<String> installed() throws IOException {
        return Stream.of(Files.readString(INSTALLED).split("\n\n"))
                .filter(one -> one.contains("\nStatus: install ok installed\n"))
                .map(one -> one.lines().findFirst().orElseThrow().replace("Package: ", ""))
                .toList();
    }

    private static void run(List<String> command, Path output) throws Exception {
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    }

    private static boolean partOf(Map<String, Object> component, String enclosing) {
        return component.get("description") instanceof String text
                && text.startsWith("Part of ")
                && text.contains(enclosing);
    }

    private static List<Map<String, Object>> components(Program program) throws IOException {
        return BillOfMaterials.components(new BillOfMaterials(program, List.of()).complete());
    }
}
