package dev.enrollment.account.market;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue once, at start: a broken file stops the service. */
@Configuration(proxyBeanMethods = false)
class MarketConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MarketConfiguration.class);

    @Bean
    MarketCatalogue marketCatalogue(MarketProperties properties) {
        MarketCatalogue catalogue = CatalogueFiles.read(properties.location());
        LOG.info("Market catalogue {} from {}", catalogue.version(), properties.location());
        return catalogue;
    }

    /** Says in plain words why the service does not start. */
    static class InvalidCatalogueAnalyzer extends AbstractFailureAnalyzer<InvalidCatalogue> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, InvalidCatalogue cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Correct the files under enrollment.markets.location, or leave it out to use"
                            + " the catalogue shipped with the service.",
                    cause);
        }
    }
}
