package dev.enrollment.acceptance.release;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the jars that were built before. */
class BillOfMaterialsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-service",
                "review-service",
                "agreement-service",
                "notification-service"
            })
    void namesEachLibraryOfTheJarAndNoOther(String service) throws IOException {
        var jar = jarOf(service);
        var files =
                components(jar).stream()
                        .filter(component -> !partOf(component, ".jar"))
                        .map(BillOfMaterials::file)
                        .collect(toCollection(TreeSet::new));
        assertThat(files)
                .containsExactlyElementsOf(jar.libraries().keySet())
                .hasSizeGreaterThan(50);
    }

    @Test
    void namesWhatTheRegistrysClientCarriesInside() throws IOException {
        assertThat(components(jarOf("notification-service")))
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

    private static boolean partOf(Map<String, Object> component, String enclosing) {
        return component.get("description") instanceof String text
                && text.startsWith("Part of ")
                && text.contains(enclosing);
    }

    private static List<Map<String, Object>> components(BootJar jar) throws IOException {
        return BillOfMaterials.components(new BillOfMaterials(jar).complete());
    }

    private static BootJar jarOf(String service) {
        return new BootJar(Path.of("..", service, "target", service + ".jar"));
    }
}
