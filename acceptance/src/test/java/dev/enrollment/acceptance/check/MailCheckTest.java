package dev.enrollment.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.check.NotificationLog.Notice;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.MailKind;
import dev.enrollment.acceptance.samples.Plot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailCheckTest {

    private final Journey journey = Journeying.of(Plot.ACTIVE);
    private final List<Mail> mails = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> milestones = new ArrayList<>();

    MailCheckTest() {
        journey.sample().script().plot().mails().forEach(this::arrived);
    }

    @Test
    void isContentWithTheMailsOfTheStory() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void findsAMissingMail() {
        mails.removeFirst();
        assertThat(differences()).singleElement().asString().contains("0 times, not 1");
    }

    @Test
    void findsASecondMailOfAKind() {
        arrived(MailKind.ACCOUNT_READY);
        assertThat(differences())
                .singleElement()
                .asString()
                .contains("ACCOUNT_READY 2 times, not 1");
    }

    @Test
    void findsAMailThatNobodyOwed() {
        arrived(MailKind.APPLICATION_REJECTED);
        assertThat(differences())
                .singleElement()
                .asString()
                .contains("APPLICATION_REJECTED 1 times, not 0");
    }

    @Test
    void findsAMailThatNotificationServiceDoesNotKnow() {
        mails.add(new Mail("<stranger@sandbox.example>", "", ""));
        assertThat(differences()).singleElement().asString().contains("does not know");
    }

    @Test
    void findsASecondCopy() {
        mails.add(mails.getFirst());
        assertThat(differences()).singleElement().asString().contains("2 copies");
    }

    @Test
    void allowsOneCopyForEachDoubt() {
        mails.add(mails.getFirst());
        Notice first = notices.removeFirst();
        notices.add(new Notice(first.id(), first.kind(), 1, ""));
        assertThat(differences()).isEmpty();
    }

    @Test
    void aLetterThatWasGivenUpIsLostUnlessItArrived() {
        Notice last = notices.removeLast();
        notices.add(new Notice(last.id(), last.kind(), 2, "UNCONFIRMED"));
        assertThat(MailCheck.lost(journey, mails, notices)).isEmpty();

        mails.removeLast();
        assertThat(MailCheck.lost(journey, mails, notices))
                .singleElement()
                .asString()
                .endsWith("will not get " + last.kind() + ": it failed with UNCONFIRMED");
    }

    @Test
    void wantsAReminderWhereTheTimelineTellsOfOne() {
        milestones.add("AGREEMENT_REMINDED");
        assertThat(differences()).singleElement().asString().contains("AGREEMENT_REMINDER");
        arrived(MailKind.AGREEMENT_REMINDER);
        assertThat(differences()).isEmpty();
    }

    @Test
    void wantsTheReminderOfALateSignatoryInAnyCase() {
        Journey late = Journeying.of(Plot.LATE);
        assertThat(MailCheck.differences(late, letters()))
                .singleElement()
                .asString()
                .contains("AGREEMENT_REMINDER 0 times, not 1");
    }

    @Test
    void findsAMailToTheAddressOfARefusedRecord() {
        Journey refused = Journeying.of(Plot.REFUSED);
        var stray = new Mail("<x>", refused.sample().mailbox(), "");
        var known = new Mail("<y>", journey.sample().mailbox(), "");
        var foreign = new Mail("<z>", "somebody@else.example", "");
        assertThat(MailCheck.strays(List.of(journey, refused), List.of(stray, known, foreign)))
                .singleElement()
                .asString()
                .contains(refused.sample().mailbox());
    }

    private List<String> differences() {
        return MailCheck.differences(journey, letters());
    }

    private Correspondence letters() {
        return new Correspondence(mails, notices, milestones);
    }

    private void arrived(MailKind kind) {
        String id = "id-" + notices.size();
        notices.add(new Notice(id, kind.name(), 0, ""));
        mails.add(new Mail("<" + id + "@sandbox.example>", journey.sample().mailbox(), ""));
    }
}
