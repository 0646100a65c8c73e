package dev.enrollment.notification;

import static dev.enrollment.notification.Fixtures.ENROLLMENT;
import static dev.enrollment.notification.Fixtures.NOW;
import static dev.enrollment.notification.Fixtures.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotificationDeskTest {

    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final AtomicInteger rings = new AtomicInteger();
    private final NotificationDesk desk =
            new NotificationDesk(
                    notifications,
                    recipients,
                    letters,
                    rings::incrementAndGet,
                    new SettableClock(NOW));

    @Test
    void owesOneNotificationForOneEventHoweverOftenItIsTold() {
        desk.profileChanged(RECIPIENT);
        desk.tell(Fixtures.occasion(1));
        desk.tell(Fixtures.occasion(1));
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.DUE);
        assertThat(rings).hasPositiveValue();
    }

    @Test
    void owesTwoForTwoEventsOfTheSameKind() {
        desk.profileChanged(RECIPIENT);
        desk.tell(Fixtures.occasion(1));
        desk.tell(Fixtures.occasion(2));
        assertThat(notifications.of(ENROLLMENT)).hasSize(2);
    }

    @Test
    void knowsAnEnrollmentOnceItsProfileIsNewEnough() {
        assertThat(desk.knows(ENROLLMENT, 1)).isFalse();
        desk.profileChanged(RECIPIENT);
        assertThat(desk.knows(ENROLLMENT, 1)).isTrue();
        assertThat(desk.knows(ENROLLMENT, 2)).isFalse();
    }

    @Test
    void keepsTheNewestRevision() {
        desk.profileChanged(revision(2, "de"));
        desk.profileChanged(revision(1, "en"));
        assertThat(recipients.find(ENROLLMENT)).contains(revision(2, "de"));
    }

    @Test
    void aNewerProfileKeepsWhoSigns() {
        desk.profileChanged(RECIPIENT);
        assertThat(desk.knowsSignatory(ENROLLMENT, 2)).isFalse();
        var aoife = new Recipient.Contact("Aoife Kelly", "", "aoife@example.ie");
        desk.signatoryNamed(ENROLLMENT, new Recipient.Signatory(2, aoife));
        desk.profileChanged(revision(2, "de"));

        assertThat(desk.knowsSignatory(ENROLLMENT, 2)).isTrue();
        assertThat(desk.knowsSignatory(ENROLLMENT, 3)).isFalse();
        var known = (Recipient.Known) recipients.find(ENROLLMENT).orElseThrow();
        assertThat(known.addressee(NotificationKind.AGREEMENT_REMINDER)).isEqualTo(aoife);
        assertThat(known.addressee(NotificationKind.ACCOUNT_READY)).isEqualTo(RECIPIENT.contact());
    }

    @Test
    void whoTheApplicationNamesSignsUntilTheAgreementNamesAnother() {
        var aoife = Recipient.Signatory.named("Aoife Kelly", "aoife@example.ie");
        desk.profileChanged(RECIPIENT);
        assertThat(desk.isSignedByAnother(ENROLLMENT)).isFalse();
        desk.profileChanged(revision(2, "de").signedBy(aoife));
        assertThat(desk.isSignedByAnother(ENROLLMENT)).isTrue();
        assertThat(signatory()).isEqualTo(aoife);

        desk.profileChanged(revision(3, "de"));
        assertThat(signatory()).as("an amendment takes the name back").isNull();

        desk.profileChanged(revision(4, "de").signedBy(aoife));
        var brian = new Recipient.Contact("Brian Kelly", "", "brian@example.ie");
        desk.signatoryNamed(ENROLLMENT, new Recipient.Signatory(2, brian));
        desk.profileChanged(revision(5, "de").signedBy(aoife));
        assertThat(desk.isSignedByAnother(ENROLLMENT)).isFalse();
        assertThat(signatory()).isEqualTo(new Recipient.Signatory(2, brian));
        desk.erase(ENROLLMENT);
        assertThat(desk.isSignedByAnother(ENROLLMENT)).isFalse();
    }

    private Recipient.@Nullable Signatory signatory() {
        return ((Recipient.Known) recipients.find(ENROLLMENT).orElseThrow()).signatory();
    }

    @Test
    void keepsTheNewestRemarksWhateverBecomesOfTheProfile() {
        assertThat(desk.hasRemarks(ENROLLMENT, 0)).isTrue();
        assertThat(desk.hasRemarks(ENROLLMENT, 3)).isFalse();
        desk.profileChanged(revision(1, "en"));
        desk.told(ENROLLMENT, remarks(3, "newer"));
        desk.told(ENROLLMENT, remarks(2, "older"));
        desk.profileChanged(revision(2, "de"));

        assertThat(desk.hasRemarks(ENROLLMENT, 3)).isTrue();
        assertThat(desk.hasRemarks(ENROLLMENT, 4)).isFalse();
        assertThat(recipients.find(ENROLLMENT))
                .contains(revision(2, "de").with(remarks(3, "newer")));

        desk.erase(ENROLLMENT);
        desk.told(ENROLLMENT, remarks(5, "late"));
        assertThat(recipients.find(ENROLLMENT)).contains(new Recipient.Erased(ENROLLMENT));
        assertThat(desk.hasRemarks(ENROLLMENT, 9)).isTrue();
    }

    private static Remarks remarks(int revision, String words) {
        return new Remarks(revision, words, Map.of());
    }

    @Test
    void tellsNothingAfterErasure() {
        desk.profileChanged(RECIPIENT);
        letters.keep(List.of(new HandOver(Fixtures.handedOver(), Fixtures.letter("personal"))));
        desk.erase(ENROLLMENT);
        desk.tell(Fixtures.occasion(1));
        desk.profileChanged(revision(9, "en"));

        assertThat(notifications.of(ENROLLMENT)).isEmpty();
        assertThat(letters.count()).isZero();
        assertThat(recipients.find(ENROLLMENT)).contains(new Recipient.Erased(ENROLLMENT));
        assertThat(desk.knows(ENROLLMENT, 99)).isTrue();
    }

    @Test
    void resendsOnlyWhatFailed() {
        notifications.add(Fixtures.sending().refuse(FailureCause.REFUSED, NOW));
        assertThat(desk.resend(notifications.only().id()).status())
                .isEqualTo(NotificationStatus.DUE);
        assertThat(notifications.only().status()).isEqualTo(NotificationStatus.DUE);
        assertThatThrownBy(() -> desk.resend(new NotificationId(new UUID(0, 0))))
                .isInstanceOf(UnknownNotification.class);
    }

    private static Recipient.Known revision(int revision, String language) {
        return new Recipient.Known(
                ENROLLMENT, revision, language, RECIPIENT.company(), RECIPIENT.contact());
    }
}
