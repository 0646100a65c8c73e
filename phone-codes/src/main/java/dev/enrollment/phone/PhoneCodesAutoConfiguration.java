package dev.enrollment.phone;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** Codes by telephone, as a service's settings say. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration"
        })
@EnableConfigurationProperties(PhoneProperties.class)
class PhoneCodesAutoConfiguration {

    @Bean
    PhoneCodes phoneCodes(
            PhoneProperties properties,
            JdbcClient jdbc,
            RestClient.Builder clients,
            PlatformTransactionManager transactions) {
        return new PhoneCodes(
                new CodeRoom(
                        new CodeBook(properties.key(), properties.fixedCode()),
                        new SendPolicy(properties.countries(), properties.caps()),
                        new PhoneChecks(jdbc, "phone_check"),
                        new SendCounts(jdbc)),
                new PhoneGateway(clients, properties),
                new TransactionTemplate(transactions));
    }
}
