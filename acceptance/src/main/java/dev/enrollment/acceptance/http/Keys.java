package dev.enrollment.acceptance.http;

import java.util.Map;
import java.util.function.Supplier;

/** What people and machines show to be let in. */
public interface Keys {

    /** The password of a member of the staff or of the administrator, or the secret of a client. */
    String secret(String name);

    /** The codes of a member of the staff. */
    Supplier<String> secondFactor(String name);

    /** With what settings this partner's Kafka clients and serializers may come. */
    Map<String, Object> clientSettings(String partner);

    /** The sandbox's, which everybody knows. */
    static Keys ofSandbox() {
        return new Keys() {
            @Override
            public String secret(String name) {
                return name.startsWith("partner-")
                        ? name.replaceFirst("partner", "sandbox")
                        : "sandbox";
            }

            @Override
            public Supplier<String> secondFactor(String name) {
                return new OneTimeCodes("sandbox-second-factor");
            }

            @Override
            public Map<String, Object> clientSettings(String partner) {
                return Map.of();
            }
        };
    }
}
