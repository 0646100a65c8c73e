package dev.enrollment.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void isReadAsItWasWritten() {
        var place = new Place(Instant.parse("2026-11-30T10:15:00.123456Z"), new UUID(7, 9));
        assertThat(place)
                .hasToString("2026-11-30T10:15:00.123456Z_00000000-0000-0007-0000-000000000009");
        assertThat(Place.of(place.toString())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-30T10:15:00Z",
                "2026-11-30T10:15:00Z_",
                "2026-11-30T10:15:00Z_7_9"
            })
    void refusesWhatNamesNoEnrollment(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of(text));
    }

    @Test
    void refusesWhatNamesNoTime() {
        assertThatThrownBy(() -> Place.of("yesterday_" + new UUID(7, 9)))
                .isInstanceOf(DateTimeException.class);
    }
}
