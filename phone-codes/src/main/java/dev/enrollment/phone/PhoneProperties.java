package dev.enrollment.phone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where codes are sent, and how many.
 *
 * @param gatewayUrl without the paths {@code /sms/messages} and {@code /voice/calls}
 * @param key Base64 of at least 32 bytes; codes and counted subjects are kept as hashes under it
 * @param fixedCode the code of every message; allowed in the profile {@code sandbox} only
 * @param countries whose numbers are called, ISO 3166-1 alpha-2
 */
@Validated
@ConfigurationProperties("enrollment.phone")
record PhoneProperties(
        URI gatewayUrl,
        @NotBlank String key,
        @Pattern(regexp = "[0-9]{6}") @Nullable String fixedCode,
        @DefaultValue({
                    "AT",
                    "BE",
                    "BG",
                    "CH",
                    "CY",
                    "CZ",
                    "DE",
                    "DK",
                    "EE",
                    "ES",
                    "FI",
                    "FR",
                    "GR",
                    "HR",
                    "HU",
                    "IE",
                    "IS",
                    "IT",
                    "LI",
                    "LT",
                    "LU",
                    "LV",
                    "MT",
                    "NL",
                    "NO",
                    "PL",
                    "PT",
                    "RO",
                    "SE",
                    "SI",
                    "SK",
                    // Territories of Finland, Norway and France with numbers of their own.
                    "AX",
                    "SJ",
                    "GF",
                    "GP",
                    "MF",
                    "MQ",
                    "RE",
                    "YT"
                })
                @NotEmpty
                Set<String> countries,
        @DefaultValue @Valid Caps caps) {

    /** How many messages may go out at most, whoever asks. */
    record Caps(
            @DefaultValue("3") @Positive int numberPerTenMinutes,
            @DefaultValue("5") @Positive int numberPerDay,
            @DefaultValue("10") @Positive int accountPerDay,
            @DefaultValue("20") @Positive int addressPerHour,
            @DefaultValue("600") @Positive int countryPerHour) {}

    @Override
    public String toString() {
        return "PhoneProperties[" + gatewayUrl + "]";
    }
}
