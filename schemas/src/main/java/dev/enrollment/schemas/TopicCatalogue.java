package dev.enrollment.schemas;

import static dev.enrollment.schemas.Principals.ACCOUNT;
import static dev.enrollment.schemas.Principals.AGREEMENT;
import static dev.enrollment.schemas.Principals.NOTIFICATION;
import static dev.enrollment.schemas.Principals.REVIEW;

import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementReminded;
import dev.enrollment.events.AgreementSealed;
import dev.enrollment.events.AgreementSignatory;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.AppealOpened;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.schemas.Topic.Access;
import dev.enrollment.schemas.Topic.Contents;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** All topics of the pipeline: the internal ones, and the pair that each partner has. */
public final class TopicCatalogue {

    /**
     * Equal on all enrollment topics, so that one enrollment has the same partition number
     * everywhere.
     */
    private static final int ENROLLMENT_PARTITIONS = 12;

    private static final int PARTNER_PARTITIONS = 3;

    private static final Retention NEWEST_STATE =
            Retention.newest(Duration.ofHours(24), Duration.ofDays(30));

    private static final List<Topic> INTERNAL =
            List.of(
                    profiles(),
                    accounts(),
                    reviews(),
                    remarks(),
                    agreements(),
                    signatories(),
                    notifications());

    private TopicCatalogue() {}

    /** The topics between the services. */
    public static List<Topic> internal() {
        return INTERNAL;
    }

    /** The pair of topics this partner's system writes and reads. */
    public static List<Topic> ofPartner(String partner) {
        return List.of(applications(partner), replies(partner));
    }

    /** The internal topics and those of these partners. */
    public static List<Topic> with(Collection<String> partners) {
        return Stream.concat(
                        INTERNAL.stream(),
                        partners.stream().flatMap(partner -> ofPartner(partner).stream()))
                .toList();
    }

    /** The topic of this name, any partner's included. */
    public static Optional<Topic> find(String name) {
        return with(Topics.partnerOf(name).stream().toList()).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    private static Topic applications(String partner) {
        return new Topic(
                Topics.applications(partner),
                new Access(Principals.ofPartner(partner), List.of(ACCOUNT)),
                new Contents("submission ID", List.of(PartnerApplication.getClassSchema()), true),
                PARTNER_PARTITIONS,
                Retention.days(7));
    }

    private static Topic replies(String partner) {
        var types =
                List.of(ApplicationReceipt.getClassSchema(), ApplicationProgress.getClassSchema());
        return new Topic(
                Topics.replies(partner),
                new Access(ACCOUNT, List.of(Principals.ofPartner(partner))),
                new Contents("submission ID", types, true),
                PARTNER_PARTITIONS,
                Retention.days(30));
    }

    private static Topic profiles() {
        return state(
                Topics.PROFILES,
                new Access(ACCOUNT, List.of(REVIEW, AGREEMENT, NOTIFICATION)),
                Profile.getClassSchema());
    }

    private static Topic signatories() {
        return state(
                Topics.SIGNATORIES,
                new Access(AGREEMENT, List.of(NOTIFICATION)),
                AgreementSignatory.getClassSchema());
    }

    private static Topic accounts() {
        return events(
                Topics.ACCOUNTS,
                new Access(ACCOUNT, List.of(REVIEW, AGREEMENT, NOTIFICATION)),
                AccountCreated.getClassSchema(),
                PhoneVerified.getClassSchema(),
                ApplicationSubmitted.getClassSchema(),
                ApplicationAmended.getClassSchema(),
                ApplicationWithdrawn.getClassSchema(),
                InformationReminded.getClassSchema(),
                ApplicationAppealed.getClassSchema(),
                AgreementLinkRequested.getClassSchema(),
                ProvisioningStarted.getClassSchema(),
                ProvisioningDelayed.getClassSchema(),
                AccountProvisioned.getClassSchema(),
                EnrollmentErased.getClassSchema());
    }

    private static Topic reviews() {
        return events(
                Topics.REVIEWS,
                new Access(REVIEW, List.of(ACCOUNT, AGREEMENT, NOTIFICATION)),
                ReviewOpened.getClassSchema(),
                CheckCompleted.getClassSchema(),
                InformationRequested.getClassSchema(),
                ApplicationApproved.getClassSchema(),
                ApplicationRejected.getClassSchema(),
                AppealOpened.getClassSchema());
    }

    private static Topic remarks() {
        return state(
                Topics.REMARKS,
                new Access(REVIEW, List.of(ACCOUNT, NOTIFICATION)),
                ReviewerRemarks.getClassSchema());
    }

    private static Topic agreements() {
        return events(
                Topics.AGREEMENTS,
                new Access(AGREEMENT, List.of(ACCOUNT, AGREEMENT, NOTIFICATION)),
                AgreementOffered.getClassSchema(),
                AgreementReminded.getClassSchema(),
                AgreementReassigned.getClassSchema(),
                AgreementExtended.getClassSchema(),
                AgreementSigned.getClassSchema(),
                AgreementDeclined.getClassSchema(),
                AgreementExpired.getClassSchema(),
                AgreementSealed.getClassSchema());
    }

    private static Topic notifications() {
        return events(
                Topics.NOTIFICATIONS,
                new Access(NOTIFICATION, List.of(ACCOUNT, AGREEMENT)),
                NotificationSent.getClassSchema(),
                NotificationFailed.getClassSchema());
    }

    private static Topic state(String name, Access access, Schema type) {
        return new Topic(
                name,
                access,
                new Contents("enrollment ID", List.of(type), true),
                ENROLLMENT_PARTITIONS,
                NEWEST_STATE);
    }

    private static Topic events(String name, Access access, Schema... types) {
        return new Topic(
                name,
                access,
                new Contents("enrollment ID", List.of(types), false),
                ENROLLMENT_PARTITIONS,
                Retention.forEver());
    }
}
