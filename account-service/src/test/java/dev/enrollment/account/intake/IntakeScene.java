package dev.enrollment.account.intake;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.InMemoryAccounts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An intake desk without a database, for tests of what stands around it. */
public final class IntakeScene {

    private final Clock clock;

    private IntakeScene(Clock clock) {
        this.clock = clock;
    }

    public static IntakeScene atRealTime() {
        return new IntakeScene(Clock.systemUTC());
    }

    public IntakeDesk desk() {
        var submissions = new InMemorySubmissions();
        var accounts = new AccountDesk(new InMemoryAccounts(), List.of(), clock);
        return new IntakeDesk(
                TestRules.judgement(accounts, submissions, clock),
                accounts,
                submissions,
                () -> new EnrollmentId(UUID.randomUUID()),
                clock);
    }
}
