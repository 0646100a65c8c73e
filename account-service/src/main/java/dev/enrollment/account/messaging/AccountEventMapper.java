package dev.enrollment.account.messaging;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountEvent;
import dev.enrollment.account.Channel;
import dev.enrollment.account.Origin;
import dev.enrollment.account.Submission;
import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.ApplicationAmended;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.events.IntakeChannel;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.messaging.EventDraft;
import org.jspecify.annotations.Nullable;

/** Writes account events as the records of the contract. */
final class AccountEventMapper {

    private AccountEventMapper() {}

    static EventDraft draft(Account account, AccountEvent.Created event) {
        var origin = account.origin();
        return meta ->
                AccountCreated.newBuilder()
                        .setMeta(meta)
                        .setMarket(origin.market().code())
                        .setChannel(channel(origin.channel()))
                        .setPartner(partner(origin))
                        .setCatalogueVersion(event.catalogueVersion())
                        .build();
    }

    static EventDraft draft(AccountEvent.PhoneVerified event) {
        return meta -> PhoneVerified.newBuilder().setMeta(meta).setMethod(event.method()).build();
    }

    static EventDraft draft(AccountEvent.Submitted event) {
        var application = event.application();
        var support = application.supportProfile();
        return meta ->
                ApplicationSubmitted.newBuilder()
                        .setMeta(meta)
                        .setMarket(application.market().code())
                        .setProfileRevision(event.revision())
                        .setPartnerNetworkId(application.partnerNetworkId())
                        .setSupportCoverage(support.coverage())
                        .setSupportLanguages(support.languages())
                        .setDeclarationVersion(application.declaration().textVersion())
                        .setDeclaredAt(application.declaration().declaredAt())
                        .build();
    }

    static EventDraft draft(AccountEvent.Amended event) {
        var application = event.application();
        var support = application.supportProfile();
        return meta ->
                ApplicationAmended.newBuilder()
                        .setMeta(meta)
                        .setProfileRevision(event.revision())
                        .setPartnerNetworkId(application.partnerNetworkId())
                        .setSupportCoverage(support.coverage())
                        .setSupportLanguages(support.languages())
                        .build();
    }

    static EventDraft draft(AccountEvent.Withdrawn event) {
        return meta ->
                ApplicationWithdrawn.newBuilder()
                        .setMeta(meta)
                        .setReason(event.reason().name())
                        .build();
    }

    /** An application that lapses is withdrawn by nobody; the reason says so. */
    static EventDraft draft(AccountEvent.Unanswered event) {
        return meta ->
                ApplicationWithdrawn.newBuilder()
                        .setMeta(meta)
                        .setReason(AccountEvent.Unanswered.REASON)
                        .build();
    }

    static EventDraft draft(AccountEvent.InformationReminded event) {
        return meta ->
                InformationReminded.newBuilder()
                        .setMeta(meta)
                        .setItems(event.items())
                        .setAnswerBy(event.answerBy())
                        .build();
    }

    static EventDraft draft(AccountEvent.Appealed event) {
        return meta ->
                ApplicationAppealed.newBuilder().setMeta(meta).setGrounds(event.codes()).build();
    }

    static EventDraft draft(AccountEvent.ProvisioningStarted event) {
        return meta -> ProvisioningStarted.newBuilder().setMeta(meta).build();
    }

    static EventDraft draft(AccountEvent.ProvisioningDelayed event) {
        return meta ->
                ProvisioningDelayed.newBuilder()
                        .setMeta(meta)
                        .setStartedAt(event.startedAt())
                        .build();
    }

    static EventDraft draft(AccountEvent.Provisioned event) {
        return meta ->
                AccountProvisioned.newBuilder()
                        .setMeta(meta)
                        .setPartnerAccountId(event.partnerAccountId())
                        .build();
    }

    private static @Nullable String partner(Origin origin) {
        Submission submission = origin.submission();
        return submission == null ? null : submission.partner();
    }

    private static IntakeChannel channel(Channel channel) {
        return switch (channel) {
            case KAFKA -> IntakeChannel.KAFKA;
            case REST -> IntakeChannel.REST;
            case PORTAL -> IntakeChannel.PORTAL;
        };
    }
}
