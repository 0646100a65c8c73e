package dev.enrollment.phone;

import dev.enrollment.phone.SendLimit.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Where codes may be sent, and how many: as the settings say. */
final class SendPolicy {

    static final int TRIES = 5;
    static final Duration VALIDITY = Duration.ofMinutes(10);

    /** A second wish for the same code within this time is a second click. */
    static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Set<String> countries;
    private final List<SendLimit> limits;

    SendPolicy(Set<String> countries, PhoneProperties.Caps caps) {
        this.countries = Set.copyOf(countries);
        limits =
                List.of(
                        new SendLimit(
                                Scope.NUMBER, caps.numberPerTenMinutes(), Duration.ofMinutes(10)),
                        new SendLimit(Scope.NUMBER, caps.numberPerDay(), DAY),
                        new SendLimit(Scope.ACCOUNT, caps.accountPerDay(), DAY),
                        new SendLimit(Scope.ADDRESS, caps.addressPerHour(), HOUR),
                        new SendLimit(Scope.COUNTRY, caps.countryPerHour(), HOUR));
    }

    boolean allows(String country) {
        return countries.contains(country);
    }

    List<SendLimit> limits() {
        return limits;
    }
}
