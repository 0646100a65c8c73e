package dev.enrollment.acceptance.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.journey.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final Answer ACCEPTED = new Answer("1", "ACCEPTED", List.of(), "e-1");
    private static final Answer REJECTED =
            new Answer("2", "REJECTED", List.of("ROLE_MAILBOX", "POSTAL_CODE"), null);

    @Test
    void isKeptByTheOneReceiptItNames() {
        assertThat(Promise.accepted().brokenBy(List.of(ACCEPTED))).isEmpty();
        assertThat(Promise.of("ACCEPTED", "e-1").brokenBy(List.of(ACCEPTED))).isEmpty();
        assertThat(Promise.rejected("POSTAL_CODE", "ROLE_MAILBOX").brokenBy(List.of(REJECTED)))
                .isEmpty();
    }

    @Test
    void isBrokenByAnyOther() {
        assertThat(Promise.accepted().brokenBy(List.of())).contains("0 receipts for one record");
        assertThat(Promise.accepted().brokenBy(List.of(ACCEPTED, REJECTED)))
                .contains("2 receipts for one record");
        assertThat(Promise.of("ACCEPTED", "e-2").brokenBy(List.of(ACCEPTED)))
                .contains("a receipt ACCEPTED, enrollment e-1");
        assertThat(Promise.of("DUPLICATE", "e-1").brokenBy(List.of(ACCEPTED))).isPresent();
        assertThat(Promise.rejected("POSTAL_CODE").brokenBy(List.of(REJECTED)))
                .contains("a receipt REJECTED ROLE_MAILBOX, POSTAL_CODE");
        var withoutEnrollment = new Answer("3", "ACCEPTED", List.of(), null);
        assertThat(Promise.accepted().brokenBy(List.of(withoutEnrollment))).isPresent();
    }
}
