package dev.enrollment.notification;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementSignatory;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Speaks as the other services do, about one company. */
final class OtherServices {

    final UUID enrollment = UUID.randomUUID();
    final UUID agreement = UUID.randomUUID();

    private final Outbox outbox;
    private final TransactionTemplate transaction;

    OtherServices(Outbox outbox, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    String address() {
        return "nora." + enrollment + "@example.ie";
    }

    void profile(int revision, String language, String address) {
        profile(revision, language, address, null);
    }

    /** With the mailbox of another person who signs. */
    void profile(int revision, String language, String address, @Nullable String signatory) {
        say(
                Topics.PROFILES,
                meta ->
                        Profile.newBuilder()
                                .setMeta(meta)
                                .setRevision(revision)
                                .setMarket("IE")
                                .setLanguage(language)
                                .setLegalName("Byrne & Daughters Ltd")
                                .setRegistrationNumber("123456")
                                .setStreet("Main Street 1")
                                .setPostalCode("D02 X285")
                                .setCity("Dublin")
                                .setOfficePhone("+35315550100")
                                .setAdministratorGivenName("Nora")
                                .setAdministratorFamilyName("Byrne")
                                .setAdministratorEmail(address)
                                .setAdministratorPhone("+353855550100")
                                .setSignatoryName(signatory == null ? null : "Aoife Kelly")
                                .setSignatoryEmail(signatory)
                                .setSignatoryPhone(signatory == null ? null : "+353855550101")
                                .build());
    }

    /** A code reached the administrator's telephone. */
    void phoneVerified() {
        say(Topics.ACCOUNTS, meta -> new PhoneVerified(meta, "SMS"));
    }

    void submitted() {
        say(
                Topics.ACCOUNTS,
                meta ->
                        ApplicationSubmitted.newBuilder()
                                .setMeta(meta)
                                .setMarket("IE")
                                .setProfileRevision(1)
                                .setPartnerNetworkId("1234567")
                                .setSupportCoverage("EXTENDED")
                                .setSupportLanguages(List.of("en"))
                                .setDeclarationVersion("1")
                                .setDeclaredAt(Instant.EPOCH)
                                .build());
    }

    void informationRequested(String... items) {
        say(
                Topics.REVIEWS,
                meta -> new InformationRequested(meta, enrollment, List.of(items), null, 0));
    }

    /** A request with the reviewer's words, which come after it: they travel on another topic. */
    void informationRequested(String item, String remark) {
        int revision = 7;
        say(
                Topics.REVIEWS,
                meta ->
                        new InformationRequested(
                                meta,
                                enrollment,
                                List.of(item),
                                Instant.parse("2026-12-24T12:00:00Z"),
                                revision));
        say(
                Topics.REMARKS,
                meta ->
                        new ReviewerRemarks(
                                meta, revision, null, List.of(new ItemRemark(item, remark))));
    }

    void reminded(String... items) {
        say(
                Topics.ACCOUNTS,
                meta ->
                        new InformationReminded(
                                meta, List.of(items), Instant.parse("2026-12-24T12:00:00Z")));
    }

    /** Nobody has answered. */
    void lapsed() {
        say(Topics.ACCOUNTS, meta -> new ApplicationWithdrawn(meta, "NOT_ANSWERED"));
    }

    void rejected(String... reasons) {
        say(
                Topics.REVIEWS,
                meta ->
                        new ApplicationRejected(
                                meta, enrollment, List.of(reasons), "rita", null, 0));
    }

    void offered() {
        offered(null);
    }

    /** Made from a revision of the profile; null as before offers told it. */
    void offered(@Nullable Integer profileRevision) {
        say(
                Topics.AGREEMENTS,
                meta ->
                        new AgreementOffered(
                                meta,
                                agreement,
                                "reseller-agreement",
                                "1",
                                "00",
                                3,
                                Instant.parse("2026-12-24T12:00:00Z"),
                                profileRevision));
    }

    /** Names another person by link version 4. */
    void reassigned(String address) {
        say(
                Topics.AGREEMENTS,
                meta ->
                        new AgreementReassigned(
                                meta,
                                agreement,
                                4,
                                Instant.parse("2026-12-24T12:00:00Z"),
                                "SIGNATORY"));
        say(
                Topics.SIGNATORIES,
                meta -> new AgreementSignatory(meta, agreement, 4, "Aoife Kelly", address));
    }

    void extended() {
        say(
                Topics.AGREEMENTS,
                meta ->
                        new AgreementExtended(
                                meta, agreement, 4, Instant.parse("2027-01-24T12:00:00Z")));
    }

    void signatoryForgotten() {
        transaction.executeWithoutResult(
                status -> outbox.appendTombstone(Topics.SIGNATORIES, enrollment));
    }

    void signed() {
        say(
                Topics.AGREEMENTS,
                meta ->
                        new AgreementSigned(
                                meta,
                                agreement,
                                "1",
                                "00",
                                "subject",
                                "OIDC_SIGN_IN",
                                Instant.EPOCH));
    }

    void declined() {
        say(Topics.AGREEMENTS, meta -> new AgreementDeclined(meta, agreement, "OTHER"));
    }

    void provisioned() {
        say(Topics.ACCOUNTS, meta -> new AccountProvisioned(meta, "P-1"));
    }

    void erased() {
        say(Topics.ACCOUNTS, EnrollmentErased::new);
    }

    void tombstone() {
        transaction.executeWithoutResult(
                status -> outbox.appendTombstone(Topics.PROFILES, enrollment));
    }

    private void say(String topic, EventDraft event) {
        transaction.executeWithoutResult(status -> outbox.append(topic, enrollment, event));
    }
}
