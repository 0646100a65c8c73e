package dev.enrollment.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.samples.Plot;
import org.junit.jupiter.api.Test;

class OutcomeCheckTest {

    @Test
    void isContentWithAPartnerWhoSignedInAgain() {
        Journey journey = Journeying.of(Plot.ACTIVE);
        journey.seenAsPartner();
        assertThat(OutcomeCheck.differences(journey, "ACTIVE")).isEmpty();
    }

    @Test
    void findsAnotherEnd() {
        Journey journey = Journeying.of(Plot.DECLINED);
        assertThat(OutcomeCheck.differences(journey, "ACTIVE"))
                .singleElement()
                .asString()
                .contains("is ACTIVE, not LAPSED");
    }

    @Test
    void findsAPartnerWithoutTheRole() {
        assertThat(OutcomeCheck.differences(Journeying.of(Plot.ACTIVE), "ACTIVE"))
                .singleElement()
                .asString()
                .contains("partner role");
    }

    @Test
    void findsARejectionWithoutItsReasons() {
        Journey journey = Journeying.of(Plot.REJECTED);
        Journeying.step(journey, "REJECTED", "REJECTED", "SOMETHING_ELSE");
        assertThat(OutcomeCheck.differences(journey, "REJECTED"))
                .singleElement()
                .asString()
                .contains("reasons");
    }

    @Test
    void isContentWithAReasonedRejection() {
        Journey journey = Journeying.of(Plot.REJECTED);
        String[] reasons = journey.sample().script().codes().toArray(String[]::new);
        Journeying.step(journey, "REJECTED", "REJECTED", reasons);
        assertThat(OutcomeCheck.differences(journey, "REJECTED")).isEmpty();
    }
}
