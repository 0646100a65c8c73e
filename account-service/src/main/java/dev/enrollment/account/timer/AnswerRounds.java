package dev.enrollment.account.timer;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AnswerProperties;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks for requests that nobody has answered. A round that fails changes nothing, and the next one
 * finds the same accounts.
 */
@Configuration(proxyBeanMethods = false)
class AnswerRounds {

    @Bean
    Worker answerDays(AccountDesk desk, AnswerProperties answers, Migrations migrations) {
        return new Worker(
                "answer-days",
                () -> {
                    migrations.await();
                    if (!desk.meetAnswerDays(answers.batch())) {
                        Thread.sleep(answers.look());
                    }
                });
    }
}
