package dev.enrollment.account.market;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue once, at start: a broken file stops the service. */
@Configuration(proxyBeanMethods = false)
class MarketConfiguration {

    @Bean
    MarketCatalogue marketCatalogue() {
        return CatalogueFiles.read();
    }
}
