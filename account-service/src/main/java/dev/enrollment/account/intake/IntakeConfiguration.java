package dev.enrollment.account.intake;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.phone.InternationalPhones;
import dev.enrollment.phone.Phones;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Phones phones(MarketCatalogue catalogue) {
        return new InternationalPhones(catalogue::marketOfRegion);
    }

    @Bean
    IntakeRules intakeRules(
            MarketCatalogue catalogue,
            Phones phones,
            Mailboxes mailboxes,
            IntakeProperties properties,
            Clock clock) {
        return new IntakeRules(catalogue, phones, mailboxes, properties, clock);
    }

    @Bean
    FairCopy fairCopy(MarketCatalogue catalogue, Phones phones, Mailboxes mailboxes) {
        return new FairCopy(catalogue, phones, mailboxes);
    }

    @Bean
    Judgement judgement(
            IntakeRules rules,
            AccountDesk accounts,
            Submissions submissions,
            MarketCatalogue catalogue,
            FairCopy fairCopy) {
        return new Judgement(
                rules,
                new Relations(accounts, submissions, catalogue),
                submissions,
                fairCopy,
                catalogue);
    }
}
