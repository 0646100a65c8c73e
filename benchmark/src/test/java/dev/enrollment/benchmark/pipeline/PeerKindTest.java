package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerKindTest {

    @ParameterizedTest
    @CsvSource({
        "DBOS, lib/transact-1.1.0-m6.jar",
        "DBOS, lib/cron-utils-9.2.1.jar",
        "FLOWABLE, lib/flowable-engine-common-7.2.0.jar",
        "FLOWABLE, lib/mybatis-3.5.19.jar",
        "MODULITH, lib/spring-modulith-events-jdbc-2.0.3.jar"
    })
    void keepsEachOnesLibrariesFromTheOthers(PeerKind owner, String entry) {
        assertThat(PeerKind.values()).filteredOn(each -> each.mayUse(entry)).containsExactly(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lib/messaging-0.1.0-SNAPSHOT.jar",
                "/checkout/messaging/target/classes",
                "lib/service-defaults-0.1.0-SNAPSHOT.jar",
                "lib/namastack-outbox-core-1.6.0.jar",
                "lib/spring-modulith-events-kafka-2.0.3.jar"
            })
    void keepsWhatConfiguresItselfFromAll(String entry) {
        assertThat(PeerKind.values()).noneMatch(each -> each.mayUse(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lib/benchmark.jar",
                "lib/spring-messaging-7.0.9.jar",
                "lib/kotlin-stdlib-2.3.21.jar",
                "lib/kafka-transaction-coordinator-4.4.0.jar"
            })
    void leavesThemAllElse(String entry) {
        assertThat(PeerKind.values()).allMatch(each -> each.mayUse(entry));
        assertThat(PeerKind.isForPeersOnly(entry)).isFalse();
    }
}
