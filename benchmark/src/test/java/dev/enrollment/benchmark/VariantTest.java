package dev.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark/target/lib/messaging-0.1.0-SNAPSHOT.jar",
                "/checkout/messaging/target/classes",
                "/checkout/messaging/target/messaging-0.1.0-SNAPSHOT.jar"
            })
    void runsTheUsualWayWithoutTheModule(String entry) {
        assertThat(Variant.USUAL.mayUse(entry)).isFalse();
        assertThat(Variant.MESSAGING.mayUse(entry)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark/target/lib/spring-messaging-7.0.1.jar",
                "benchmark/target/benchmark.jar",
                "/checkout/benchmark/target/classes"
            })
    void leavesItAllElse(String entry) {
        assertThat(Variant.USUAL.mayUse(entry)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGING, /checkout/messaging/target/classes",
        "MODULITH, lib/spring-modulith-events-jdbc-2.0.3.jar",
        "MODULITH, lib/jcl-over-slf4j-2.0.18.jar",
        "NAMASTACK, lib/namastack-outbox-core-1.6.0.jar",
        "NAMASTACK, lib/kotlin-stdlib-2.3.21.jar"
    })
    void keepsEachOnesLibrariesFromTheOthers(Variant owner, String entry) {
        assertThat(Variant.values()).filteredOn(each -> each.mayUse(entry)).containsExactly(owner);
    }
}
