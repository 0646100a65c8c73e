package dev.enrollment.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts and applications for tests. */
public final class Accounting {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Reminds three days before the day to answer, and lapses one day after it. */
    public static final AnswerProperties ANSWERS =
            new AnswerProperties(
                    Duration.ofDays(3), Duration.ofDays(1), 200, Duration.ofSeconds(1));

    private Accounting() {}

    public static EnrollmentId id(int number) {
        return new EnrollmentId(new UUID(7, number));
    }

    public static Application application(String registrationNumber) {
        return new Application(
                new Market("DE"),
                "de",
                new Application.Company(
                        "Möwe GmbH",
                        "Möwe Cloud",
                        registrationNumber,
                        "Amtsgericht Hamburg",
                        null,
                        CompanyKey.of(registrationNumber)),
                new Application.Office("Elbchaussee 1", "22767", "Hamburg", null, "+49401234507"),
                new Application.Administrator(
                        "Jürgen", "Weißmüller", "juergen@moewe.example", "+4915123456707"),
                "1000007",
                new Application.SupportProfile(
                        "EXTENDED",
                        List.of("de"),
                        "https://support.moewe.example",
                        "+49401234508",
                        "support@moewe.example"),
                new Application.Signatory(
                        "Berta Weißmüller", "berta@moewe.example", "+4915123456708"),
                new Application.Declaration("2026-01", NOW, null));
    }

    /** Of an agreement of no particular text. */
    public static Signature signature(String subject) {
        return new Signature(
                subject, "01931c5e-0000-7000-8000-00000000000a", "2026-11", "0a".repeat(32));
    }

    public static Origin origin(String submissionId) {
        return new Origin(
                new Market("DE"),
                Channel.KAFKA,
                new Submission("aurora", submissionId),
                "2026.1",
                NOW);
    }

    /** An account in the status, for which information was requested. */
    public static Account account(AccountStatus status) {
        var asked = ANSWERS.request(NOW, List.of("ITEM"), NOW.plus(Duration.ofDays(14)));
        var filing = new Filing(1, CompanyKey.of("HRB 1"), asked, false, null);
        return new Account(id(1), origin("one"), status, filing, null);
    }
}
