package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.PartnerSystem;
import dev.enrollment.account.WholeService;
import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.events.Signatory;
import dev.enrollment.events.Violation;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a partner's system sees of its topics. */
@WholeService
class AccountIntakeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REPLIES = Topics.replies("aurora");

    private final String id = "it-" + UUID.randomUUID();
    @Autowired private JdbcTemplate jdbc;
    private PartnerSystem partner;

    @BeforeEach
    void connect() {
        partner = new PartnerSystem();
    }

    @AfterEach
    void disconnect() {
        partner.close();
    }

    @Test
    void takesAGoodRecordInAndTellsEveryone() {
        var signatory = new Signatory("Berta Boss", "Berta@MOEWE.example", "0151 23456708");
        var sent =
                partner.send("aurora", id, SampleRecords.good(id).setSignatory(signatory).build());

        ApplicationReceipt receipt = receipts(id, 1).getFirst();
        assertThat(receipt.getOutcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
        assertThat(receipt.getPartition()).isEqualTo(sent.partition());
        assertThat(receipt.getOffset()).isEqualTo(sent.offset());
        String enrollment = String.valueOf(receipt.getEnrollmentId());
        Profile profile = awaited(Topics.PROFILES, enrollment, Profile.class, 1).getFirst();
        assertThat(profile.getRevision()).isEqualTo(1);
        assertThat(profile.getOfficePhone()).isEqualTo("+49401234507");
        assertThat(profile)
                .extracting(
                        Profile::getSignatoryName,
                        Profile::getSignatoryEmail,
                        Profile::getSignatoryPhone)
                .containsExactly("Berta Boss", "Berta@moewe.example", "+4915123456708");
        assertThat(awaited(Topics.ACCOUNTS, enrollment, AccountCreated.class, 1))
                .singleElement()
                .extracting(AccountCreated::getPartner, AccountCreated::getMarket)
                .containsExactly("aurora", "DE");
        assertThat(awaited(Topics.ACCOUNTS, enrollment, ApplicationSubmitted.class, 1))
                .singleElement()
                .extracting(ApplicationSubmitted::getProfileRevision)
                .isEqualTo(1);
        assertThat(awaited(REPLIES, id, ApplicationProgress.class, 2))
                .extracting(ApplicationProgress::getStep, ApplicationProgress::getStatus)
                .containsExactly(tuple(1, "CREATED"), tuple(2, "APPLIED"));
    }

    @Test
    void answersARepeatAsDuplicateAndOtherContentAsConflict() {
        var record = SampleRecords.good(id).build();
        partner.send("aurora", id, record);
        partner.send("aurora", id, record);
        partner.send("aurora", id, SampleRecords.good(id).setPartnerNetworkId("2000001").build());

        List<ApplicationReceipt> receipts = receipts(id, 3);
        assertThat(receipts)
                .extracting(ApplicationReceipt::getOutcome)
                .containsExactly(
                        ReceiptOutcome.ACCEPTED, ReceiptOutcome.DUPLICATE, ReceiptOutcome.REJECTED);
        assertThat(receipts.get(1).getEnrollmentId()).isEqualTo(receipts.get(0).getEnrollmentId());
        assertThat(codes(receipts.get(2))).containsExactly("SUBMISSION_CONFLICT");
    }

    @Test
    void answersOtherPartnersOnTheirOwnTopicUnderTheSameId() {
        partner.send("aurora", id, SampleRecords.good(id).build());
        receipts(id, 1);
        partner.send("borealis", id, SampleRecords.good(id).build());

        var receipt =
                awaited(Topics.replies("borealis"), id, ApplicationReceipt.class, 1).getFirst();
        assertThat(codes(receipt)).containsExactly("COMPANY_ALREADY_ENROLLED");
        assertThat(receipts(id, 1)).hasSize(1);
    }

    @Test
    void answersWhatCannotBeReadUnderItsKeyAndReadsOn() {
        byte[] garbage = {0, 0, 0, 0, 99, 42};
        partner.raw(Topics.applications("aurora"), id, garbage);
        partner.raw(Topics.applications("aurora"), id, null);
        partner.misplaced("aurora", id, opened(UUID.randomUUID()));
        partner.raw(Topics.applications("aurora"), "\u0000" + id, garbage);
        partner.send("aurora", id, SampleRecords.good(id).build());

        List<ApplicationReceipt> receipts = receipts(id, 4);
        assertThat(receipts.subList(0, 3))
                .allSatisfy(receipt -> assertThat(codes(receipt)).containsExactly("UNREADABLE"));
        assertThat(receipts.get(3).getOutcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
    }

    @Test
    void takesNothingInThatAPartnersTransactionTookBack() {
        String withdrawn = id + "-withdrawn";
        partner.takesBackAndCommits(
                "aurora", SampleRecords.good(withdrawn).build(), SampleRecords.good(id).build());

        assertThat(receipts(id, 1).getFirst().getOutcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
        assertThat(partner.topics().read(REPLIES, withdrawn, ApplicationReceipt.class)).isEmpty();
        assertThat(
                        jdbc.queryForList(
                                "SELECT enrollment_id FROM submission WHERE submission_id = ?",
                                withdrawn))
                .isEmpty();
    }

    @Test
    void answersEveryRecordOfATopicThatWasDeletedAndMadeAgain() throws Exception {
        partner.onBoard("levante");
        for (String each : List.of("a", "b", "c")) {
            partner.send("levante", id + each, SampleRecords.good(id + each).build());
        }
        answered("levante", List.of("a", "b", "c"));

        partner.makeAgain("levante");
        partner.send("levante", id + "d", SampleRecords.good(id + "d").build());
        partner.send("levante", id + "e", SampleRecords.good(id + "e").build());

        answered("levante", List.of("d", "e"));
    }

    private void answered(String by, List<String> submissions) {
        submissions.forEach(
                each ->
                        awaited(Topics.replies(by), id + each, ApplicationReceipt.class, 1)
                                .forEach(
                                        receipt ->
                                                assertThat(receipt.getOutcome())
                                                        .isEqualTo(ReceiptOutcome.ACCEPTED)));
    }

    @Test
    void parksWhatCannotBeAnswered() {
        String unwritable = id + "\u0007";
        var sent = partner.send("aurora", unwritable, SampleRecords.good(unwritable).build());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForList(
                                                        """
                                                        SELECT reason FROM messaging.parked_record
                                                         WHERE topic = ? AND kafka_partition = ?
                                                           AND kafka_offset = ?
                                                        """,
                                                        String.class,
                                                        sent.topic(),
                                                        sent.partition(),
                                                        sent.offset()))
                                        .singleElement()
                                        .asString()
                                        .contains("cannot be answered"));
        assertThat(answered(sent)).containsExactly(false);
    }

    @Test
    void knowsOfWhichUnreadableRecordsTheSenderWasTold() {
        String topic = Topics.applications("aurora");
        byte[] garbage = {1, 2, 3};
        var told = partner.raw(topic, id, garbage);
        var untold = partner.raw(topic, id + "\u0007", garbage);

        assertThat(codes(receipts(id, 1).getFirst())).containsExactly("UNREADABLE");
        await().atMost(PATIENCE).until(() -> answered(untold).equals(List.of(false)));
        assertThat(answered(told)).containsExactly(true);
    }

    private List<@Nullable Boolean> answered(RecordMetadata parked) {
        return jdbc.queryForList(
                """
                SELECT answered FROM messaging.parked_record
                 WHERE topic = ? AND kafka_partition = ? AND kafka_offset = ?
                """,
                Boolean.class,
                parked.topic(),
                parked.partition(),
                parked.offset());
    }

    @Test
    void refusesARecordUnderAnotherKey() {
        partner.send("aurora", id + "-other", SampleRecords.good(id).build());

        assertThat(codes(receipts(id + "-other", 1).getFirst())).containsExactly("KEY_MISMATCH");
    }

    @Test
    void namesEveryBrokenRule() {
        var bad = SampleRecords.good(id).setMarket("EL").setPartnerNetworkId("MPN-12");
        partner.send("aurora", id, bad.build());

        ApplicationReceipt receipt = receipts(id, 1).getFirst();
        assertThat(codes(receipt)).containsExactly("MARKET_UNKNOWN", "PARTNER_NETWORK_ID");
        assertThat(receipt.getViolations().getFirst().getCure()).isEqualTo("Use GR.");
    }

    @Test
    void amendsOnlyWhatWasAskedFor() {
        partner.send("aurora", id, SampleRecords.good(id).build());
        UUID enrollment = receipts(id, 1).getFirst().getEnrollmentId();
        var amendment = SampleRecords.good(id + "-a").setAmends(id);
        amendment.getCompany().put(1, "HRB " + id + " B");
        partner.send("aurora", id + "-a", amendment.build());
        assertThat(codes(receipts(id + "-a", 1).getFirst()))
                .containsExactly("NOTHING_WAS_REQUESTED");

        partner.event(Topics.REVIEWS, enrollment.toString(), opened(enrollment));
        partner.event(Topics.REVIEWS, enrollment.toString(), requested(enrollment));
        // On another topic, so they may come later; the request waits for them.
        partner.event(Topics.REMARKS, enrollment.toString(), remarks(enrollment));
        awaited(REPLIES, id, ApplicationProgress.class, 3);
        partner.send("aurora", id + "-a", amendment.build());

        var receipt = receipts(id + "-a", 2).get(1);
        assertThat(receipt.getOutcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
        assertThat(receipt.getEnrollmentId()).isEqualTo(enrollment);
        assertThat(awaited(Topics.ACCOUNTS, enrollment.toString(), ApplicationAmended.class, 1))
                .singleElement()
                .extracting(ApplicationAmended::getProfileRevision)
                .isEqualTo(2);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT items ->> 'COMPANY_REGISTER_EXTRACT' FROM remarks WHERE enrollment_id = ?",
                                String.class,
                                enrollment))
                .isEqualTo("The new one");
        assertThat(awaited(REPLIES, id, ApplicationProgress.class, 4))
                .extracting(ApplicationProgress::getMilestone)
                .containsExactly(
                        "ACCOUNT_CREATED",
                        "APPLICATION_SUBMITTED",
                        "INFORMATION_REQUESTED",
                        "APPLICATION_AMENDED");
    }

    private static ReviewOpened opened(UUID enrollment) {
        return new ReviewOpened(meta(enrollment, 1), UUID.randomUUID(), "DE");
    }

    private static InformationRequested requested(UUID enrollment) {
        return new InformationRequested(
                meta(enrollment, 2),
                UUID.randomUUID(),
                List.of("COMPANY_REGISTER_EXTRACT"),
                null,
                1);
    }

    private static ReviewerRemarks remarks(UUID enrollment) {
        return new ReviewerRemarks(
                meta(enrollment, 1),
                1,
                null,
                List.of(new ItemRemark("COMPANY_REGISTER_EXTRACT", "The new one")));
    }

    private static Meta meta(UUID enrollment, long sequence) {
        return new Meta(UUID.randomUUID(), enrollment, sequence, Instant.now(), null);
    }

    private List<ApplicationReceipt> receipts(String key, int count) {
        return awaited(REPLIES, key, ApplicationReceipt.class, count);
    }

    private <T extends SpecificRecord> List<T> awaited(
            String topic, String key, Class<T> type, int count) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> partner.topics().read(topic, key, type),
                        found -> found.size() == count);
    }

    private static List<String> codes(ApplicationReceipt receipt) {
        return receipt.getViolations().stream().map(Violation::getCode).toList();
    }
}
