package dev.enrollment.agreement;

import dev.enrollment.phone.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole domain put together around fakes, with one company in it. */
final class Office {

    static final Duration REMINDER_AFTER = Duration.ofDays(5);
    static final Duration REMINDER_BEFORE = Duration.ofDays(2);
    private static final AgreementProperties.Schedule REMINDERS =
            new AgreementProperties.Schedule(
                    List.of(REMINDER_AFTER, Duration.ofDays(12)), List.of(REMINDER_BEFORE));
    static final Duration EXPIRES_AFTER = Duration.ofDays(30);

    /** Identity of each event. */
    static final UUID PUBLISHED = UUID.randomUUID();

    /** What every signatory proves here. */
    static final SignIn.Code CODE =
            new SignIn.Code(
                    Signatory.Phone.named("+4930901820"),
                    Method.SMS,
                    Instant.parse("2026-11-28T20:00:00Z"));

    static final Company COMPANY = company(1, "anna.muster@firma.example");

    final EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());
    final SettableClock clock = new SettableClock();
    final InMemoryApplicants applicants = new InMemoryApplicants();
    final InMemoryAgreements agreements = new InMemoryAgreements(applicants, clock);
    final InMemoryEvidence evidence = new InMemoryEvidence();
    final InMemorySeals seals = new InMemorySeals();
    final List<AgreementEvent> events = new ArrayList<>();

    private final AgreementJournal journal = new AgreementJournal(agreements, this::publish);

    final AgreementDesk desk =
            new AgreementDesk(
                    applicants,
                    agreements,
                    new Offers(
                            new FixedTexts(),
                            new AgreementProperties(
                                    "reseller-agreement", REMINDERS, EXPIRES_AFTER, true)),
                    journal,
                    clock);

    final StaffDesk staff = new StaffDesk(agreements, journal, evidence, clock);

    final ApplicantDesk applicantDesk =
            new ApplicantDesk(applicants, agreements, journal, evidence, clock);

    final SigningRoom room =
            new SigningRoom(
                    new Doorkeeper(new PlainLinks(), agreements, applicants, clock),
                    agreements,
                    journal,
                    new SigningFile(evidence, seals, new FixedTexts(), () -> {}),
                    this::identify);

    final SealingDesk sealing = new SealingDesk(seals, agreements, this::publish, clock);

    private Optional<UUID> publish(AgreementEvent event) {
        events.add(event);
        return Optional.of(PUBLISHED);
    }

    /** With an agreement on offer. */
    static Office offering() {
        Office office = new Office();
        office.applicantDesk.introduce(office.enrollment, COMPANY);
        office.desk.offer(office.enrollment);
        return office;
    }

    /** Why the next signature is not to be. */
    IdentityCheck.@Nullable Obstacle obstacle;

    private IdentityCheck.Finding identify(OpenedAgreement opened, Visitor visitor, String code) {
        return new IdentityCheck.Finding(visitor.with(CODE), obstacle);
    }

    Optional<Agreement> accept(String token, Visitor visitor) {
        return sign(token, visitor).map(SigningRoom.Signing::agreement);
    }

    Optional<SigningRoom.Signing> sign(String token, Visitor visitor) {
        return room.accept(
                token, visitor, "", "123456", opened -> "I accept for " + opened.company().name());
    }

    Optional<Agreement> delegate(String token, Visitor visitor, Signatory to) {
        return room.delegate(token, visitor, "123456", to).map(SigningRoom.Signing::agreement);
    }

    Agreement agreement() {
        return agreements.find(enrollment).orElseThrow();
    }

    /** Tokens here are simply {@code <agreement>/<version>}. */
    String token(int version) {
        return agreement().id() + "/" + version;
    }

    String token() {
        return token(agreement().linkVersion());
    }

    AgreementEvent lastEvent() {
        return events.getLast();
    }

    static Visitor signatory() {
        return visitor("Anna.Muster@FIRMA.example");
    }

    static Visitor visitor(String email) {
        return new Visitor(
                new SubjectId("subject-of-" + email.length()),
                "Anna Muster",
                Optional.of(new EmailAddress(email)),
                new SignIn(null, null, "127.0.0.1", "test", "session"));
    }

    static Company company(int revision, String email) {
        return new Company(
                revision,
                "DE",
                "de",
                "Muster GmbH",
                new Signatory("Anna Muster", new EmailAddress(email)),
                new Registration("HRB 12345", "DE123456789", "Hauptstraße 1, 10115 Berlin"));
    }
}
