package dev.enrollment.account.portal.web;

import dev.enrollment.account.AccountCommand;
import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.portal.Wait;
import dev.enrollment.account.portal.Waits;
import dev.enrollment.account.remark.Remarks;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import dev.enrollment.account.timeline.Standing;
import dev.enrollment.account.timeline.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as its applicant sees it.
 *
 * @param task what the applicant has to do, as a key of texts and path; empty where nothing
 * @param due by when to do it; null where nothing is lost by waiting
 * @param codes what is asked for, or why the application was rejected; empty where neither
 * @param remarks what the reviewer says to that
 * @param expected how long past cases took from here; null where that is unknown
 * @param timeline newest first
 */
record StatusView(
        AccountStatus status,
        Turn turn,
        String task,
        @Nullable Instant due,
        List<String> codes,
        Remarks remarks,
        @Nullable Wait expected,
        List<Entry> timeline) {

    private static final int AFTER_THE_LAST_STEP = 6;

    /** The task of an application that lapsed because nobody answered. */
    private static final String UNANSWERED = "unanswered";

    /** The step of the enrollment this status belongs to, 1 to 5; 6 when all are done. */
    public int step() {
        return switch (status) {
            case CREATED, PHONE_PENDING -> 2;
            case VERIFIED, APPLIED, REJECTED, WITHDRAWN, ERASED -> 3;
            case LAPSED -> task.equals(UNANSWERED) ? 3 : 4;
            case APPROVED -> 4;
            case CONTRACTED, PROVISIONING -> 5;
            case ACTIVE -> AFTER_THE_LAST_STEP;
        };
    }

    /** Whether only the person whom the application names may open the agreement. */
    public boolean signedByAnother() {
        return task.equals("agreement")
                && timeline.stream()
                        .noneMatch(it -> it.milestone() == Milestone.AGREEMENT_REASSIGNED);
    }

    /** Whether the applicant may still withdraw the application. */
    public boolean withdrawable() {
        return status.after(AccountCommand.WITHDRAW).isPresent();
    }

    /** Whether the page has a form whose answers another language must not lose. */
    boolean hasForm() {
        return withdrawable() || task.equals("appeal");
    }

    static StatusView of(Course course, Waits waits, Remarks remarks) {
        var standing = course.standing();
        List<String> codes = codes(course);
        return new StatusView(
                standing.status(),
                standing.turn(),
                task(course),
                standing.due(),
                codes,
                codes.isEmpty() ? Remarks.NONE : remarks,
                stretch(standing).flatMap(waits::measured).orElse(null),
                course.timeline().reversed());
    }

    /** Codes of the newest request or rejection, until the applicant has answered it. */
    private static List<String> codes(Course course) {
        var standing = course.standing();
        Milestone spoken =
                switch (standing.status()) {
                    case APPLIED -> Milestone.INFORMATION_REQUESTED;
                    case REJECTED -> Milestone.APPLICATION_REJECTED;
                    default -> null;
                };
        boolean open =
                standing.status() == AccountStatus.REJECTED || standing.turn() == Turn.APPLICANT;
        return course.timeline().reversed().stream()
                .filter(entry -> open && entry.milestone() == spoken)
                .findFirst()
                .map(entry -> entry.codes().stream().distinct().toList())
                .orElse(List.of());
    }

    private static boolean happened(Course course, Milestone milestone) {
        return course.timeline().stream().anyMatch(entry -> entry.milestone() == milestone);
    }

    private static String task(Course course) {
        var standing = course.standing();
        boolean applicants = standing.turn() == Turn.APPLICANT;
        return switch (standing.status()) {
            case CREATED, PHONE_PENDING -> "phone";
            case VERIFIED -> "application";
            case APPLIED -> applicants ? "information" : "";
            case APPROVED -> applicants ? "agreement" : "";
            case ACTIVE -> "partner";
            case REJECTED -> happened(course, Milestone.APPEAL_OPENED) ? "rejected" : "appeal";
            case CONTRACTED, PROVISIONING -> "set-up";
            case LAPSED -> happened(course, Milestone.APPLICATION_LAPSED) ? UNANSWERED : "again";
            case WITHDRAWN -> "again";
            case ERASED -> "";
        };
    }

    private static Optional<Wait.Stretch> stretch(Standing standing) {
        if (standing.turn() != Turn.VENDOR) {
            return Optional.empty();
        }
        return switch (standing.status()) {
            case APPLIED -> Optional.of(Wait.Stretch.REVIEW);
            case CONTRACTED, PROVISIONING -> Optional.of(Wait.Stretch.PROVISIONING);
            case CREATED,
                    PHONE_PENDING,
                    VERIFIED,
                    APPROVED,
                    ACTIVE,
                    REJECTED,
                    WITHDRAWN,
                    LAPSED,
                    ERASED ->
                    Optional.empty();
        };
    }
}
