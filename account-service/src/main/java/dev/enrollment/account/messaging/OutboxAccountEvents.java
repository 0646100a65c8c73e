package dev.enrollment.account.messaging;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountEvent;
import dev.enrollment.account.AccountEvents;
import dev.enrollment.account.Channel;
import dev.enrollment.events.AgreementLinkRequested;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.phone.PhoneCodes;
import dev.enrollment.phone.VerifiedPhone;
import dev.enrollment.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes what account-service is the source of; what it heard from others they have published.
 */
@Component
class OutboxAccountEvents implements AccountEvents {

    private final Outbox outbox;
    private final PhoneCodes phones;

    OutboxAccountEvents(Outbox outbox, PhoneCodes phones) {
        this.outbox = outbox;
        this.phones = phones;
    }

    @Override
    public void happened(Account account, AccountEvent event) {
        switch (event) {
            case AccountEvent.ProfileRevised it ->
                    outbox.append(
                            Topics.PROFILES,
                            account.id().value(),
                            ProfileMapper.draft(
                                    it.revision(), it.profile(), verifiedPhone(account)));
            case AccountEvent.Created it -> append(account, AccountEventMapper.draft(account, it));
            case AccountEvent.PhoneVerified it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.Submitted it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.Amended it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.Withdrawn it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.Unanswered it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.InformationReminded it ->
                    append(account, AccountEventMapper.draft(it));
            case AccountEvent.Appealed it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.LinkRequested _ ->
                    append(
                            account,
                            meta -> AgreementLinkRequested.newBuilder().setMeta(meta).build());
            case AccountEvent.ProvisioningStarted it ->
                    append(account, AccountEventMapper.draft(it));
            case AccountEvent.ProvisioningDelayed it ->
                    append(account, AccountEventMapper.draft(it));
            case AccountEvent.Provisioned it -> append(account, AccountEventMapper.draft(it));
            case AccountEvent.Erased _ -> {
                outbox.appendTombstone(Topics.PROFILES, account.id().value());
                append(account, meta -> EnrollmentErased.newBuilder().setMeta(meta).build());
            }
            case AccountEvent.PhoneCheckBegun _,
                    AccountEvent.InformationRequested _,
                    AccountEvent.Approved _,
                    AccountEvent.Rejected _,
                    AccountEvent.Offered _,
                    AccountEvent.OfferExtended _,
                    AccountEvent.Contracted _,
                    AccountEvent.Declined _,
                    AccountEvent.Expired _,
                    AccountEvent.ErasureRequested _,
                    AccountEvent.Noted _ -> {}
        }
    }

    /** Partners' systems vouch for phones, which no code has reached. */
    private @Nullable VerifiedPhone verifiedPhone(Account account) {
        return account.origin().channel() == Channel.PORTAL
                ? phones.verified(account.id().value()).orElse(null)
                : null;
    }

    private void append(Account account, EventDraft draft) {
        outbox.append(Topics.ACCOUNTS, account.id().value(), draft);
    }
}
