package dev.enrollment.account.intake;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.market.CatalogueFiles;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.phone.Phones;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The rules as the service has them, with simple telephones and mailboxes. */
final class TestRules {

    static final Clock CLOCK = Clock.fixed(Accounting.NOW, ZoneOffset.UTC);
    static final MarketCatalogue CATALOGUE = CatalogueFiles.read();
    static final Phones PHONES = new SimplePhones();
    static final Mailboxes MAILBOXES =
            address -> Optional.of(address).filter(it -> it.matches("[^@\\s,]+@[^@\\s,]+"));

    private TestRules() {}

    static IntakeRules rules() {
        return rules(CLOCK);
    }

    private static IntakeRules rules(Clock clock) {
        var properties = new IntakeProperties(Set.of("info", "admin"), Set.of("2026-01"));
        return new IntakeRules(CATALOGUE, PHONES, MAILBOXES, properties, clock);
    }

    static Judgement judgement(AccountDesk accounts, Submissions submissions) {
        return judgement(accounts, submissions, CLOCK);
    }

    static Judgement judgement(AccountDesk accounts, Submissions submissions, Clock clock) {
        return new Judgement(
                rules(clock),
                new Relations(accounts, submissions, CATALOGUE),
                submissions,
                new FairCopy(CATALOGUE, PHONES, MAILBOXES),
                CATALOGUE);
    }

    /** Numbers in international form alone. */
    private static final class SimplePhones implements Phones {

        @Override
        public Optional<Phone> read(String text, String market) {
            String number = text.replace(" ", "");
            return number.matches("\\+\\d{7,15}")
                    ? Optional.of(new Phone(number, "DE", number.startsWith("+49900")))
                    : Optional.empty();
        }

        @Override
        public String example(String market) {
            return "+49 30 123456";
        }
    }
}
