package dev.enrollment.review.check;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a callback answers a question that was asked: an HMAC-SHA256 over check and
 * reference, in Base64 for addresses.
 */
public final class CallbackTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final CallbackSecrets secrets;
    private volatile byte @Nullable [] newest;

    CallbackTokens(CallbackSecrets secrets) {
        this.secrets = secrets;
    }

    public String of(CheckName check, String reference) {
        byte[] secret = newest;
        if (secret == null) {
            secret = secrets.all().getFirst();
            newest = secret;
        }
        return token(secret, check, reference);
    }

    /** Whether one of the keys that are there now has made the token. */
    public boolean isOf(CheckName check, String reference, String token) {
        return secrets.all().stream()
                .anyMatch(secret -> equal(token(secret, check, reference), token));
    }

    private static boolean equal(String made, String given) {
        return MessageDigest.isEqual(
                made.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(byte[] secret, CheckName check, String reference) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            String what = "callback " + check + " " + reference;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
