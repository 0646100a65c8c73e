package dev.enrollment.messaging.storage;

import dev.enrollment.defaults.ModuleTables;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Has the module's tables migrated with the service's. */
@AutoConfiguration
class StorageAutoConfiguration {

    @Bean
    ModuleTables messagingTables() {
        return MessagingSchema.TABLES;
    }
}
