package dev.enrollment.account.document.clamd;

import dev.enrollment.account.document.Scanner;
import dev.enrollment.account.document.ScannerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without an address nothing is scanned. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    @Bean
    Scanner scanner(ScannerProperties properties) {
        return properties.clamd().isEmpty()
                ? _ -> Scanner.Verdict.NOTHING_FOUND
                : new Clamd(properties.clamd(), properties.patience());
    }
}
