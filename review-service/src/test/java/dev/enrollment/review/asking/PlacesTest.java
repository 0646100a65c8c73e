package dev.enrollment.review.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(8);

    @Test
    void areClaimedForAtOnceWhileManyAreFree() {
        assertThat(places.toClaim()).isEqualTo(8);
        places.take(6, false);
        assertThat(places.toClaim()).isEqualTo(2);
    }

    @Test
    void gatherBeforeAClaimIsWorthItsCommit() {
        places.take(8, true);
        assertThat(places.toClaim()).isZero();
        assertThat(places.giveBack()).isFalse();
        assertThat(places.toClaim()).isZero();
        assertThat(places.giveBack()).isTrue();
        assertThat(places.toClaim()).isEqualTo(2);
    }

    @Test
    void ringForNobodyWhereNothingMoreWasDue() {
        places.take(3, false);
        assertThat(places.giveBack()).isFalse();
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void ringWhenWhatWasPassedOverCanBeClaimed() {
        places.take(7, false);
        assertThat(places.toClaim()).isZero();
        assertThat(places.giveBack()).isTrue();
    }

    @Test
    void aSinglePlaceIsAlwaysWorthAClaim() {
        Places single = new Places(1);
        single.take(1, true);
        assertThat(single.toClaim()).isZero();
        assertThat(single.giveBack()).isTrue();
    }
}
