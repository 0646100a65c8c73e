package dev.enrollment.account.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.intake.IntakeScene;
import dev.enrollment.account.intake.SampleRecords;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.events.Violation;
import dev.enrollment.messaging.Source;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationHandlersTest {

    private static final String TOPIC = "partner.aurora.applications";

    private final SentReplies replies = new SentReplies();
    private final NotedPartners partners = new NotedPartners();
    private final ApplicationHandlers handlers =
            new ApplicationHandlers(
                    IntakeScene.atRealTime().desk(),
                    partners,
                    replies,
                    Clock.fixed(Accounting.NOW, ZoneOffset.UTC));

    @Test
    void answersOnThePartnersOwnTopicWithTheRecordsPlace() {
        handlers.received(SampleRecords.good("s1").build(), source(7, "s1"));

        assertThat(replies.sent)
                .singleElement()
                .satisfies(
                        sent -> {
                            assertThat(sent.topic()).isEqualTo("partner.aurora.replies");
                            assertThat(sent.key()).isEqualTo("s1");
                            assertThat(sent.receipt().getOutcome())
                                    .isEqualTo(ReceiptOutcome.ACCEPTED);
                            assertThat(sent.receipt().getPartition()).isEqualTo(2);
                            assertThat(sent.receipt().getOffset()).isEqualTo(7);
                            assertThat(sent.receipt().getAnsweredAt()).isEqualTo(Accounting.NOW);
                        });
        assertThat(partners.wantsReplies("aurora")).isTrue();
    }

    @Test
    void theSameSubmissionInAnotherRecordIsADuplicate() {
        var record = SampleRecords.good("s1").build();
        handlers.received(record, source(7, "s1"));
        handlers.received(record, source(8, "s1"));

        assertThat(replies.sent).hasSize(2);
        assertThat(replies.sent.get(1).receipt().getOutcome()).isEqualTo(ReceiptOutcome.DUPLICATE);
    }

    @Test
    void whatCanBeAnsweredUnderNeitherKeyNorSubmissionIdIsRefusedSoThatItIsParked() {
        var record = SampleRecords.good("s\u0007").build();

        assertThatExceptionOfType(Unanswerable.class)
                .isThrownBy(() -> handlers.received(record, source(7, "s\u0007")));
        assertThat(replies.sent).isEmpty();
    }

    @Test
    void aRecordUnderAnotherKeyIsRefusedUnderThatKey() {
        handlers.received(SampleRecords.good("s1").build(), source(7, "s2"));

        assertThat(codes(0)).containsExactly("KEY_MISMATCH");
        assertThat(replies.sent.getFirst().key()).isEqualTo("s2");
        assertThat(replies.sent.getFirst().receipt().getSubmissionId()).isEqualTo("s2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a\u0000b", "a\nb"})
    void aKeyThatCannotBeWrittenIsReplacedByTheSubmissionId(@Nullable String key) {
        handlers.received(SampleRecords.good("s1").build(), source(7, key));

        assertThat(codes(0)).containsExactly("KEY_MISMATCH");
        assertThat(replies.sent.getFirst().key()).isEqualTo("s1");
    }

    @Test
    void whatCannotBeReadIsRefusedUnderItsKey() {
        assertThat(handlers.undecodable(source(7, "s1"))).isTrue();

        assertThat(codes(0)).containsExactly("UNREADABLE");
        assertThat(replies.sent.getFirst().receipt().getViolations().getFirst().getField())
                .isEmpty();
    }

    @Test
    void withoutAnAddressThereIsNoAnswer() {
        assertThat(handlers.undecodable(source(7, null))).isFalse();
        assertThat(handlers.undecodable(source(8, "x".repeat(256)))).isFalse();
        assertThat(replies.sent).isEmpty();

        handlers.undecodable(source(9, "x".repeat(255)));
        assertThat(replies.sent).hasSize(1);
    }

    private List<String> codes(int index) {
        assertThat(replies.sent.get(index).receipt().getOutcome())
                .isEqualTo(ReceiptOutcome.REJECTED);
        return replies.sent.get(index).receipt().getViolations().stream()
                .map(Violation::getCode)
                .toList();
    }

    private static Source source(long offset, @Nullable String key) {
        return new Source(TOPIC, 2, offset, key);
    }
}
