package dev.enrollment.account.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import dev.enrollment.account.timeline.Standing;
import dev.enrollment.account.timeline.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestedItemsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void partsFieldsFromDocuments() {
        RequestedItems asked = asked("office.street", "SUPPORT_PLAN", "office.street");

        assertThat(asked.fields()).containsExactly(Field.STREET);
        assertThat(asked.documents()).containsExactly("SUPPORT_PLAN");
    }

    /** As requests that are older than ADR 125 may. */
    @Test
    void neverAsksForAFieldAsADocument() {
        RequestedItems asked = asked("administrator.email", "SUPPORT_PLAN");

        assertThat(asked.fields()).isEmpty();
        assertThat(asked.documents()).containsExactly("SUPPORT_PLAN");
    }

    private static RequestedItems asked(String... items) {
        var entry = new Entry(NOW, Milestone.INFORMATION_REQUESTED, Turn.APPLICANT, List.of(items));
        return RequestedItems.of(
                new Course(
                        new EnrollmentId(UUID.randomUUID()),
                        null,
                        "DE",
                        null,
                        new Standing(AccountStatus.APPLIED, Turn.APPLICANT, NOW, null),
                        List.of(entry)));
    }
}
