package dev.enrollment.review;

import dev.enrollment.review.check.Check;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.profile.Administrator;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Office;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.SupportContact;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One company that applies in Germany, and the people who look at it. */
public final class Samples {

    static final Remarks REMARKS =
            new Remarks(3, null, Map.of("SUPPORT_PLAN", "At night too?"), null);

    public static final EnrollmentId ENROLLMENT =
            EnrollmentId.of("01934c11-0000-7000-8000-000000000001");
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final Reviewer RITA = staff("rita", false);
    public static final Reviewer RAVI = staff("ravi", false);
    public static final Reviewer LENA = staff("lena", true);
    public static final Application APPLICATION = application(ENROLLMENT, 1);

    static final Decision APPROVAL = Decision.approval(RITA.id(), null);

    static final Application.Support SUPPORT =
            new Application.Support("EXTENDED", List.of("de", "en"));

    private Samples() {}

    static Application application(EnrollmentId enrollment, int profileRevision) {
        return new Application(
                enrollment,
                "DE",
                profileRevision,
                "4711001",
                new Application.Support("EXTENDED", List.of("de", "en")),
                new Application.Declaration("2026-01", NOW));
    }

    private static Reviewer staff(String name, boolean lead) {
        return new Reviewer(new ReviewerId(name + "-subject"), name, lead);
    }

    public static Profile profile() {
        return profile(ENROLLMENT, 1);
    }

    public static Profile profile(EnrollmentId enrollment, int revision) {
        return new Profile(
                enrollment,
                revision,
                new Company(
                        "DE",
                        "Morgenrot Rechner GmbH",
                        null,
                        "HRB 12341",
                        "Amtsgericht Charlottenburg",
                        "DE123456789"),
                new Office("Lindenallee 5", "10115", "Berlin", null, "+4930123456"),
                new Administrator("Ada", "Beispiel", "ada@morgenrot.example", "+4930123457"),
                new SupportContact(
                        "https://help.morgenrot.example", "+4930123458", "help@morgenrot.example"));
    }

    /** A review in this status, as far as its sheet has come. */
    static Review review(ReviewStatus status, CheckSheet sheet) {
        Standing standing =
                switch (status) {
                    case CHECKING, READY, ESCALATED -> Standing.initial(status);
                    case ASSIGNED -> Standing.initial(status).claimed(status, RITA.id());
                    case DECIDED ->
                            Standing.initial(status)
                                    .claimed(status, RITA.id())
                                    .decided(status, APPROVAL, NOW.plusSeconds(30));
                    case APPROVED -> said(status);
                    case REJECTED -> said(status, "CREDIT_RISK");
                    case INFORMATION_REQUESTED -> said(status, "PROOF_OF_ADDRESS");
                    case WITHDRAWN -> Standing.initial(status);
                };
        Term term = Term.opened(NOW).due(NOW.plus(Duration.ofDays(2)));
        return new Review(new ReviewId(new UUID(0, 7)), APPLICATION, term, standing, sheet);
    }

    static Review review(ReviewStatus status) {
        return review(status, status == ReviewStatus.CHECKING ? CheckSheet.blank(1) : passed(null));
    }

    /** A sheet on which all have passed but this one, which is pending. */
    static CheckSheet passed(@Nullable CheckName pending) {
        Map<CheckName, Check> checks = new EnumMap<>(CheckName.class);
        CheckSheet blank = CheckSheet.blank(1);
        for (CheckName name : CheckName.values()) {
            CheckSheet done = blank.completed(name, CheckResult.passed());
            checks.put(name, name == pending ? blank.check(name) : done.check(name));
        }
        return new CheckSheet(1, checks);
    }

    static CheckKey key(CheckName check) {
        return new CheckKey(ENROLLMENT, 1, check);
    }

    static Word word(Reviewer by, String... codes) {
        return new Word(by.id(), List.of(codes));
    }

    private static Standing said(ReviewStatus status, String... codes) {
        return Standing.initial(status).spoken(status, word(RITA, codes));
    }
}
