package dev.enrollment.notification;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** A mailroom without a database, whose commits a test can count and fail. */
public final class TroubledMailroom extends Mailroom {

    private final InMemoryNotifications notifications;
    private final List<Batch> commits = new ArrayList<>();
    private Consumer<Batch> trouble = batch -> {};

    public TroubledMailroom() {
        this(new InMemoryNotifications());
    }

    private TroubledMailroom(InMemoryNotifications notifications) {
        super(
                notifications,
                new InMemoryRecipients(),
                new InMemoryLetters(),
                new Consequences(Fixtures.POLICY, event -> {}),
                new SettableClock(Fixtures.NOW));
        this.notifications = notifications;
    }

    /** What befalls a batch before it is written. */
    public void befall(Consumer<Batch> found) {
        trouble = found;
    }

    /** What was written, commit by commit. */
    public List<Batch> commits() {
        return commits;
    }

    @Override
    public Written write(Batch batch, String owner, int room) {
        trouble.accept(batch);
        commits.add(batch);
        return super.write(batch, owner, room);
    }

    /** So many letters that are claimed and stand before their final dot. */
    public List<HandOver> lettersBeforeDot(int number) {
        for (int each = 0; each < number; each++) {
            Occasion occasion =
                    new Occasion(
                            new EnrollmentId(new UUID(1, each)),
                            NotificationKind.ACCOUNT_READY,
                            new EventId(new UUID(2, each)),
                            Fixtures.NOW,
                            Occasion.Facts.NONE);
            notifications.add(Notification.due(occasion, Fixtures.NOW));
        }
        return super.write(new Batch(List.of(), List.of()), "here", number).assignments().stream()
                .map(each -> new HandOver(each.claimed(), Fixtures.letter("letter")))
                .toList();
    }

    public NotificationStatus statusOf(HandOver letter) {
        return Objects.requireNonNull(notifications.all().get(letter.claimed().id())).status();
    }

    public static NotificationProperties properties() {
        Duration minute = Duration.ofMinutes(1);
        return new NotificationProperties(
                URI.create("https://vendor.example"),
                new NotificationProperties.Sending(
                        new NotificationProperties.Connections(4, 10, minute),
                        16,
                        minute,
                        minute,
                        minute),
                new NotificationProperties.Retries(minute, minute, minute));
    }
}
