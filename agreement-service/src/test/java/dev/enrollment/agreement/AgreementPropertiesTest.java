package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AgreementPropertiesTest {

    @Test
    void readsAListOfPeriods() {
        Reminders reminders =
                bound(
                                Map.of(
                                        "enrollment.agreement.reminders.after-offer", "P3D,P7D",
                                        "enrollment.agreement.reminders.before-expiry", "P2D"))
                        .deadlinesFrom(Instant.EPOCH)
                        .reminders();
        assertThat(reminders.periods())
                .containsExactly(
                        Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(2).negated());
        assertThat(Reminders.parse(reminders.text())).isEqualTo(reminders);
    }

    @Test
    void remindsTwiceUnlessItIsToldOtherwise() {
        assertThat(bound(Map.of()).deadlinesFrom(Instant.EPOCH).reminders().text())
                .isEqualTo("PT120H PT-48H");
    }

    @Test
    void remindsNeverWhereBothListsAreEmpty() {
        var deadlines =
                bound(
                                Map.of(
                                        "enrollment.agreement.reminders.after-offer", "",
                                        "enrollment.agreement.reminders.before-expiry", ""))
                        .deadlinesFrom(Instant.EPOCH);
        assertThat(deadlines.reminders()).isEqualTo(new Reminders(List.of()));
        assertThat(deadlines.remindAt()).isEqualTo(deadlines.expiresAt());
    }

    @ParameterizedTest
    @CsvSource({
        "after-offer, 'P3D,P30D', 'P3D,P7D'",
        "after-offer, P0D, 'P3D,P7D'",
        "before-expiry, -P2D, P2D",
        "before-expiry, P31D, P2D"
    })
    void refusesAPeriodThatCannotBeMeantAndNamesFieldAndExample(
            String list, String periods, String example) {
        String field = "enrollment.agreement.reminders." + list;
        assertThatThrownBy(() -> bound(Map.of(field, periods)))
                .rootCause()
                .hasMessageContaining(field)
                .hasMessageContaining("PT720H")
                .hasMessageEndingWith("for example, " + example);
    }

    private static AgreementProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("enrollment.agreement", AgreementProperties.class);
    }
}
