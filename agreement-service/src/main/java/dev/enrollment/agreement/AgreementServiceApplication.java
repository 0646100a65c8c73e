package dev.enrollment.agreement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AgreementServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AgreementServiceApplication.class, arguments);
    }
}
