package dev.enrollment.account.market;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the catalogue is.
 *
 * @param location a folder with markets.csv and vat-numbers.csv, as file:/etc/enrollment/markets/
 */
@ConfigurationProperties("enrollment.markets")
public record MarketProperties(@DefaultValue(CatalogueFiles.SHIPPED) String location) {}
