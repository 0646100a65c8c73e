package dev.enrollment.review.messaging;

import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.events.Meta;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.review.Application;
import dev.enrollment.review.Application.Declaration;
import dev.enrollment.review.Application.Support;
import dev.enrollment.review.ReviewIntake;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.schemas.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What account-service tells that concerns reviews. */
@Configuration(proxyBeanMethods = false)
class AccountEvents {

    private final ReviewIntake intake;
    private final Outbox outbox;

    AccountEvents(ReviewIntake intake, Outbox outbox) {
        this.intake = intake;
        this.outbox = outbox;
    }

    @Bean
    Subscription accountSubscription() {
        return Subscription.toEvents(Topics.ACCOUNTS)
                .on(ApplicationSubmitted.class, this::submitted)
                .on(ApplicationAmended.class, this::amended)
                .on(ApplicationWithdrawn.class, this::withdrawn)
                .on(ApplicationAppealed.class, this::appealed)
                .on(EnrollmentErased.class, this::erased)
                .ignore(
                        AccountCreated.class,
                        PhoneVerified.class,
                        InformationReminded.class,
                        AgreementLinkRequested.class,
                        ProvisioningStarted.class,
                        ProvisioningDelayed.class,
                        AccountProvisioned.class)
                .loading(keys -> intake.preloadWithChecks(Keys.enrollments(keys)));
    }

    private void submitted(ApplicationSubmitted event) {
        EnrollmentId enrollment = enrollment(event.getMeta());
        requireProfile(enrollment, event.getProfileRevision());
        intake.submitted(
                new Application(
                        enrollment,
                        event.getMarket(),
                        event.getProfileRevision(),
                        event.getPartnerNetworkId(),
                        new Support(event.getSupportCoverage(), event.getSupportLanguages()),
                        new Declaration(event.getDeclarationVersion(), event.getDeclaredAt())));
    }

    private void amended(ApplicationAmended event) {
        EnrollmentId enrollment = enrollment(event.getMeta());
        requireProfile(enrollment, event.getProfileRevision());
        intake.amended(
                enrollment,
                event.getProfileRevision(),
                event.getPartnerNetworkId(),
                new Support(event.getSupportCoverage(), event.getSupportLanguages()));
    }

    private void withdrawn(ApplicationWithdrawn event) {
        intake.withdrawn(enrollment(event.getMeta()), event.getReason());
    }

    private void appealed(ApplicationAppealed event) {
        intake.appealed(enrollment(event.getMeta()), event.getGrounds());
    }

    private void erased(EnrollmentErased event) {
        intake.erased(enrollment(event.getMeta()));
        outbox.appendTombstone(Topics.REMARKS, event.getMeta().getEnrollmentId());
    }

    private void requireProfile(EnrollmentId enrollment, int revision) {
        if (intake.awaitsProfile(enrollment, revision)) {
            throw new NotYet("profile revision " + revision);
        }
    }

    private static EnrollmentId enrollment(Meta meta) {
        return new EnrollmentId(meta.getEnrollmentId());
    }
}
