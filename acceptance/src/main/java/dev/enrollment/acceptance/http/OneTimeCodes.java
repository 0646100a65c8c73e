package dev.enrollment.acceptance.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Instant;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app shows: six digits that change every 30 seconds (RFC 6238 with
 * HMAC-SHA-1, the identity provider's default).
 */
public final class OneTimeCodes implements Supplier<String> {

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final Key secret;

    /** By the secret that the identity provider keeps for the person. */
    public OneTimeCodes(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), generator.getAlgorithm());
    }

    /** The code of this moment. */
    @Override
    public String get() {
        try {
            return generator.generateOneTimePasswordString(secret, Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
