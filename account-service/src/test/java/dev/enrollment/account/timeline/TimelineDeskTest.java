package dev.enrollment.account.timeline;

import static dev.enrollment.account.Accounting.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AccountEvent.Note;
import dev.enrollment.account.AccountEvent.Noted;
import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.InMemoryAccounts;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.Refusal;
import dev.enrollment.account.Submission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineDeskTest {

    private static final EnrollmentId ID = Accounting.id(1);
    private static final Instant EXPIRES = NOW.plusSeconds(3600);

    private record Told(Submission began, int step, String status, Entry entry) {}

    private static final class InMemoryJourneys implements Journeys {

        private final Map<EnrollmentId, Journey> journeys = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void preload(Collection<EnrollmentId> ids) {}

        @Override
        public Optional<Journey> find(EnrollmentId id) {
            return Optional.ofNullable(journeys.get(id));
        }

        @Override
        public void save(Journey journey, Entry newest) {
            journeys.put(journey.id(), journey);
            entries.add(newest);
        }
    }

    private final InMemoryJourneys journeys = new InMemoryJourneys();
    private final List<Told> told = new ArrayList<>();
    private final TimelineDesk timeline =
            new TimelineDesk(
                    journeys,
                    id -> Optional.empty(),
                    (began, journey, step) ->
                            told.add(
                                    new Told(
                                            began,
                                            journey.steps(),
                                            journey.standing().status().name(),
                                            step)));
    private final AccountDesk desk =
            new AccountDesk(
                    new InMemoryAccounts(), List.of(timeline), Clock.fixed(NOW, ZoneOffset.UTC));
    private final NewsDesk news =
            new NewsDesk(desk, (id, market, signer) -> {}, Accounting.ANSWERS);

    @BeforeEach
    void open() {
        desk.open(ID, Accounting.origin("one"), Accounting.application("HRB 1"));
    }

    @Test
    void tellsThePartnerOfEachChangeOfStatusOrTurnWithItsNumber() {
        news.noted(ID, new Noted(NOW, Note.REVIEW_OPENED, List.of()));
        news.noted(ID, new Noted(NOW, Note.CHECK_COMPLETED, List.of("CREDIT")));
        news.informationRequested(ID, NOW, List.of("office.postalCode"), null);
        desk.amend(ID, Accounting.application("HRB 1"));
        news.approved(ID, NOW);
        news.offered(ID, NOW, EXPIRES);
        news.noted(ID, new Noted(NOW, Note.AGREEMENT_REMINDED, List.of()));
        news.signed(ID, NOW, Accounting.signature("signer"));
        desk.started(ID);
        desk.delayed(ID, NOW);
        desk.completed(ID, "P-1");

        assertThat(told)
                .extracting(
                        Told::step,
                        it -> it.entry().milestone(),
                        Told::status,
                        it -> it.entry().turn())
                .containsExactly(
                        tuple(1, Milestone.ACCOUNT_CREATED, "CREATED", Turn.VENDOR),
                        tuple(2, Milestone.APPLICATION_SUBMITTED, "APPLIED", Turn.VENDOR),
                        tuple(3, Milestone.INFORMATION_REQUESTED, "APPLIED", Turn.APPLICANT),
                        tuple(4, Milestone.APPLICATION_AMENDED, "APPLIED", Turn.VENDOR),
                        tuple(5, Milestone.APPLICATION_APPROVED, "APPROVED", Turn.VENDOR),
                        tuple(6, Milestone.AGREEMENT_OFFERED, "APPROVED", Turn.APPLICANT),
                        tuple(7, Milestone.AGREEMENT_SIGNED, "CONTRACTED", Turn.VENDOR),
                        tuple(8, Milestone.PROVISIONING_STARTED, "PROVISIONING", Turn.VENDOR),
                        tuple(9, Milestone.ACCOUNT_PROVISIONED, "ACTIVE", Turn.NOBODY));
        assertThat(told).allMatch(it -> it.began().equals(new Submission("aurora", "one")));
        assertThat(told.get(2).entry().codes()).containsExactly("office.postalCode");
    }

    @Test
    void tellsSinceWhenAndByWhenTheTurnIsWhose() {
        news.approved(ID, NOW.plusSeconds(10));
        news.offered(ID, NOW.plusSeconds(20), EXPIRES);
        news.noted(ID, new Noted(NOW.plusSeconds(30), Note.AGREEMENT_REMINDED, List.of()));
        assertThat(standing())
                .isEqualTo(
                        new Standing(
                                AccountStatus.APPROVED,
                                Turn.APPLICANT,
                                NOW.plusSeconds(20),
                                EXPIRES));

        var later = EXPIRES.plusSeconds(600);
        news.noted(ID, new Noted(NOW.plusSeconds(32), Note.AGREEMENT_REASSIGNED, List.of()));
        news.extended(ID, NOW.plusSeconds(35), later);
        assertThat(standing())
                .isEqualTo(
                        new Standing(
                                AccountStatus.APPROVED,
                                Turn.APPLICANT,
                                NOW.plusSeconds(20),
                                later));

        news.signed(ID, NOW.plusSeconds(40), Accounting.signature("signer"));
        news.extended(ID, NOW.plusSeconds(41), later);
        assertThat(standing())
                .isEqualTo(
                        new Standing(
                                AccountStatus.CONTRACTED, Turn.VENDOR, NOW.plusSeconds(40), null));
    }

    @Test
    void tellsByWhenToAnswerAndUntilWhenToAppeal() {
        news.informationRequested(ID, NOW, List.of("office.street"), EXPIRES);
        assertThat(standing().due()).isEqualTo(EXPIRES);

        desk.amend(ID, Accounting.application("HRB 1"));
        assertThat(standing().due()).isNull();

        news.rejected(ID, NOW, List.of("CREDIT_RISK"), EXPIRES);
        assertThat(standing().due()).isEqualTo(EXPIRES);
    }

    @Test
    void asksForTheLinkOnceInTenMinutesHoweverOftenAsked() {
        assertThat(links(0).request(ID)).contains(Refusal.NOT_POSSIBLE_NOW);
        news.approved(ID, NOW);
        news.offered(ID, NOW, EXPIRES);

        assertThat(links(0).request(ID)).isEmpty();
        assertThat(links(599).request(ID)).isEmpty();
        assertThat(requested()).isEqualTo(1);

        assertThat(links(600).request(ID)).isEmpty();
        assertThat(requested()).isEqualTo(2);
        assertThat(standing().due()).isEqualTo(EXPIRES);
    }

    private LinkRequests links(int seconds) {
        Courses courses =
                id -> Optional.of(new Course(ID, null, "DE", null, standing(), journeys.entries));
        return new LinkRequests(
                desk, courses, Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC));
    }

    private long requested() {
        return journeys.entries.stream()
                .filter(entry -> entry.milestone() == Milestone.LINK_REQUESTED)
                .count();
    }

    private Standing standing() {
        return journeys.find(ID).orElseThrow().standing();
    }

    @Test
    void writesEveryStepDown() {
        news.noted(ID, new Noted(NOW, Note.CHECK_COMPLETED, List.of("CREDIT")));
        news.noted(ID, new Noted(NOW, Note.NOTIFICATION_FAILED, List.of("A", "B")));
        news.rejected(ID, NOW, List.of("CREDIT_RISK"), null);

        assertThat(journeys.entries)
                .extracting(Entry::milestone, Entry::turn, Entry::codes)
                .containsExactly(
                        tuple(Milestone.ACCOUNT_CREATED, Turn.VENDOR, List.of()),
                        tuple(Milestone.APPLICATION_SUBMITTED, Turn.VENDOR, List.of()),
                        tuple(Milestone.CHECK_COMPLETED, Turn.VENDOR, List.of("CREDIT")),
                        tuple(Milestone.NOTIFICATION_FAILED, Turn.VENDOR, List.of("A", "B")),
                        tuple(Milestone.APPLICATION_REJECTED, Turn.NOBODY, List.of("CREDIT_RISK")));
        assertThat(journeys.find(ID))
                .hasValueSatisfying(it -> assertThat(it.entries()).isEqualTo(5));
    }

    @Test
    void aRequestedErasureIsWrittenDownAndThePartnerHearsItsEnd() {
        news.approved(ID, NOW);
        news.signed(ID, NOW, Accounting.signature("signer"));
        desk.started(ID);
        int before = told.size();
        desk.erase(ID);
        assertThat(told).hasSize(before);
        assertThat(journeys.entries.getLast())
                .isEqualTo(new Entry(NOW, Milestone.ERASURE_REQUESTED, Turn.VENDOR, List.of()));

        desk.completed(ID, "P-1");
        assertThat(told.subList(before, told.size()))
                .extracting(it -> it.entry().milestone(), Told::status)
                .containsExactly(
                        tuple(Milestone.ACCOUNT_PROVISIONED, "ACTIVE"),
                        tuple(Milestone.ENROLLMENT_ERASED, "ERASED"));
    }

    @Test
    void aDelayIsWrittenDownButChangesNothingForThePartner() {
        news.approved(ID, NOW);
        news.signed(ID, NOW, Accounting.signature("signer"));
        desk.started(ID);
        int before = told.size();
        desk.delayed(ID, NOW);

        assertThat(told).hasSize(before);
        assertThat(journeys.entries.getLast().milestone())
                .isEqualTo(Milestone.PROVISIONING_DELAYED);
    }
}
