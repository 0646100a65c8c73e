package dev.enrollment.review.check;

import dev.enrollment.defaults.Bell;
import dev.enrollment.review.catalogue.CodeList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the checks together. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    Rules rules(OtherApplicants others) {
        return new Rules(
                List.of(
                        new MarketRule(CodeList.named("vat-prefixes")),
                        new DuplicateRule(others),
                        new MailboxRule(
                                CodeList.named("role-mailboxes"),
                                CodeList.named("free-mail-domains"))));
    }

    @Bean
    Examiner examiner(Rules rules, PartnerDirectory directory, CreditBureau bureau) {
        return new Examiner(
                rules,
                List.of(new PartnerNetworkExamination(directory), new CreditExamination(bureau)));
    }

    @Bean
    CallbackTokens callbackTokens(CallbackSecrets secrets) {
        return new CallbackTokens(secrets);
    }

    @Bean
    Bell checksDue() {
        return new Bell();
    }
}
