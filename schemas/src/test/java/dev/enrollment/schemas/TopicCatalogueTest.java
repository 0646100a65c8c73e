package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    @Test
    void givesAllEnrollmentTopicsTheSamePartitions() {
        assertThat(TopicCatalogue.internal()).hasSize(7);
        assertThat(TopicCatalogue.internal()).extracting(Topic::partitions).containsOnly(12);
    }

    @Test
    void keepsEventsForEver() {
        assertThat(TopicCatalogue.internal())
                .filteredOn(topic -> !topic.retention().compacted())
                .hasSize(4)
                .allSatisfy(
                        topic ->
                                assertThat(topic.retention().settings())
                                        .containsExactly(
                                                entry("cleanup.policy", "delete"),
                                                entry("retention.ms", "-1")));
    }

    @Test
    void keepsOnlyTheNewestPersonalDataForLongerThanADay() {
        assertThat(TopicCatalogue.internal())
                .filteredOn(topic -> topic.contents().personalData())
                .extracting(Topic::name)
                .containsExactly(Topics.PROFILES, Topics.REMARKS, Topics.SIGNATORIES);
        assertThat(TopicCatalogue.internal())
                .filteredOn(topic -> topic.contents().personalData())
                .allSatisfy(
                        topic ->
                                assertThat(topic.retention().settings())
                                        .containsEntry("cleanup.policy", "compact")
                                        .containsEntry("max.compaction.lag.ms", "86400000")
                                        .containsEntry("delete.retention.ms", "2592000000"));
    }

    @Test
    void keepsAPartnersRecordsForDays() {
        assertThat(TopicCatalogue.ofPartner("aurora"))
                .extracting(Topic::name, topic -> topic.retention().settings().get("retention.ms"))
                .containsExactly(
                        tuple("partner.aurora.applications", "604800000"),
                        tuple("partner.aurora.replies", "2592000000"));
    }

    @Test
    void allowsPersonalDataOnStatesAndPartnerTopicsOnly() {
        assertThat(TopicCatalogue.with(List.of("aurora")))
                .filteredOn(topic -> topic.contents().personalData())
                .extracting(Topic::name)
                .containsExactly(
                        "enrollment.profiles",
                        "enrollment.remarks",
                        "enrollment.signatories",
                        "partner.aurora.applications",
                        "partner.aurora.replies");
    }

    @Test
    void findsEachTopicByItsName() {
        List<Topic> all = TopicCatalogue.with(List.of("aurora", "borealis"));

        assertThat(all).hasSize(11).extracting(Topic::name).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(
                        topic ->
                                assertThat(TopicCatalogue.find(topic.name()).orElseThrow().types())
                                        .isEqualTo(topic.types()));
        assertThat(TopicCatalogue.find("enrollment.unknown")).isEmpty();
    }

    @Test
    void knowsWhichTypesATopicHolds() {
        Topic agreements = TopicCatalogue.find(Topics.AGREEMENTS).orElseThrow();

        assertThat(agreements.holds(AgreementSigned.getClassSchema())).isTrue();
        assertThat(agreements.holds(Profile.getClassSchema())).isFalse();
    }
}
