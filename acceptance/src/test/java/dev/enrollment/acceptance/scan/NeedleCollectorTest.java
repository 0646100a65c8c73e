package dev.enrollment.acceptance.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedleCollectorTest {

    private final NeedleCollector collector = new NeedleCollector();

    @Test
    void takesPersonsAndTelephonesFromProfilesAndApplications() {
        collector.field("administratorGivenName", "Þórdís");
        collector.field("familyName", "Muñoz Peñalver");
        collector.field("officePhone", "+354 410 1217");
        collector.field("legalName", "Norðurljós ehf.");
        Needles needles = collector.needles();
        assertThat(needles.isName("þórdís")).isTrue();
        assertThat(needles.isName("Peñalver")).isTrue();
        assertThat(needles.isPhone("3544101217")).isTrue();
        assertThat(needles.isName("Norðurljós")).isFalse();
    }

    @Test
    void knowsWhenThereIsNothingToLookFor() {
        assertThat(collector.needles().isEmpty()).isTrue();
    }
}
