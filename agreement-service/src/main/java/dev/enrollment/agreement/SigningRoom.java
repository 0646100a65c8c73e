package dev.enrollment.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the signatory does with an agreement. Whoever is not the signatory, or comes with anything
 * but the newest link, finds nothing, whatever the reason.
 */
@Service
public class SigningRoom {

    private final Doorkeeper doorkeeper;
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final SigningFile file;
    private final IdentityCheck identity;

    SigningRoom(
            Doorkeeper doorkeeper,
            Agreements agreements,
            AgreementJournal journal,
            SigningFile file,
            IdentityCheck identity) {
        this.doorkeeper = doorkeeper;
        this.agreements = agreements;
        this.journal = journal;
        this.file = file;
        this.identity = identity;
    }

    /** The agreements that are this person's to sign, open or closed, the newest first. */
    @Transactional(readOnly = true)
    public List<OpenedAgreement> agreementsOf(Visitor visitor) {
        return doorkeeper.admit(visitor);
    }

    /** The agreements that this person has passed on, the newest first. */
    @Transactional(readOnly = true)
    public List<OpenedAgreement> passedOn(Visitor visitor) {
        return doorkeeper.passedOn(visitor);
    }

    /** Shows the agreement and changes nothing; one statement, which needs no transaction. */
    public Optional<OpenedAgreement> open(String token, Visitor visitor) {
        return doorkeeper.admit(token, visitor);
    }

    /**
     * Signs, unless the agreement is closed already, its text is not the one that was shown, or the
     * person is not identified; returns it as it stands then.
     *
     * @param shown hash of the content that was read; empty where the caller does not say
     * @param code as it was typed; empty where none is asked for
     * @param statement the words that the signatory agreed to
     */
    @Transactional
    public Optional<Signing> accept(
            String token,
            Visitor visitor,
            String shown,
            String code,
            Function<OpenedAgreement, String> statement) {
        return enter(token, visitor)
                .map(
                        opened -> {
                            Content content = file.content(opened);
                            var found = find(opened, visitor, content.sameAs(shown), code);
                            return found.obstacle() == null
                                    ? sign(opened, found.visitor(), content, statement)
                                    : new Signing(opened.agreement(), found.obstacle());
                        });
    }

    /** What is closed or overdue needs nobody's identity: it is only told. */
    private IdentityCheck.Finding find(
            OpenedAgreement opened, Visitor visitor, boolean asShown, String code) {
        if (opened.status() != AgreementStatus.OFFERED) {
            return new IdentityCheck.Finding(visitor, null);
        }
        return asShown
                ? identity.identify(opened, visitor, code)
                : new IdentityCheck.Finding(visitor, IdentityCheck.Obstacle.CHANGED);
    }

    private Signing sign(
            OpenedAgreement opened,
            Visitor visitor,
            Content content,
            Function<OpenedAgreement, String> statement) {
        var answer = answer(opened, visitor, now -> opened.agreement().sign(visitor, now));
        answer.evidence()
                .ifPresent(evidence -> file.order(evidence, content, statement.apply(opened)));
        return new Signing(answer.agreement());
    }

    /** Declines, unless the agreement is closed already; returns it as it stands then. */
    @Transactional
    public Optional<Agreement> decline(String token, Visitor visitor, Refusal refusal) {
        return enter(token, visitor)
                .map(
                        opened ->
                                answer(
                                                opened,
                                                visitor,
                                                now -> opened.agreement().decline(refusal, now))
                                        .agreement());
    }

    /**
     * Has another person sign, unless the agreement is closed already, or the person who names them
     * is not identified as for a signature; returns it as it stands then. Links given out so far
     * open nothing from now on. The same again finds it passed on.
     *
     * @param code as it was typed; empty where none is asked for
     */
    @Transactional
    public Optional<Signing> delegate(String token, Visitor visitor, String code, Signatory to) {
        return enter(token, visitor)
                .map(opened -> delegate(opened, visitor, code, to))
                .or(() -> doorkeeper.passedOn(token, visitor).map(Signing::new));
    }

    private Signing delegate(OpenedAgreement opened, Visitor visitor, String code, Signatory to) {
        Agreement agreement = opened.agreement();
        var found = find(opened, visitor, true, code);
        if (found.obstacle() != null || opened.status() != AgreementStatus.OFFERED) {
            return new Signing(agreement, found.obstacle());
        }
        Instant now = opened.openedAt();
        AgreementEvent event =
                agreement.reassign(new Appointment(to, visitor.subject(), false, now));
        journal.record(event);
        file.note(Step.delegated(agreement.enrollment(), found.visitor(), to, now));
        return new Signing(event.agreement());
    }

    /** Admits first, then locks: what may have changed between the two is asked again. */
    private Optional<OpenedAgreement> enter(String token, Visitor visitor) {
        return doorkeeper
                .admit(token, visitor)
                .flatMap(
                        seen ->
                                agreements
                                        .find(seen.agreement().enrollment())
                                        .filter(
                                                now ->
                                                        now.linkVersion()
                                                                == seen.agreement().linkVersion())
                                        .map(
                                                now ->
                                                        new OpenedAgreement(
                                                                now,
                                                                seen.company(),
                                                                seen.openedAt())));
    }

    private Answer answer(
            OpenedAgreement opened,
            Visitor visitor,
            Function<Instant, Optional<AgreementEvent>> command) {
        Agreement agreement = opened.agreement();
        if (!agreement.isOpen()) {
            return new Answer(agreement, Optional.empty());
        }
        Instant now = opened.openedAt();
        Optional<AgreementEvent> event = command.apply(now);
        return new Answer(
                event.map(AgreementEvent::agreement).orElse(agreement),
                event.flatMap(
                        happened ->
                                file.keep(
                                        happened,
                                        visitor,
                                        now,
                                        journal.record(happened).orElse(null))));
    }

    /**
     * The agreement after somebody wanted to sign it, or to name who signs.
     *
     * @param obstacle why that is not done, where it can be overcome
     */
    public record Signing(Agreement agreement, IdentityCheck.@Nullable Obstacle obstacle) {

        Signing(Agreement agreement) {
            this(agreement, null);
        }
    }

    private record Answer(Agreement agreement, Optional<Evidence> evidence) {}
}
