package dev.enrollment.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes codes, and turns codes, sessions, numbers and addresses into keyed hashes. */
final class CodeBook {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int CODES = 1_000_000;

    private final SecretKeySpec key;
    private final @Nullable String fixedCode;
    private final SecureRandom random = new SecureRandom();

    /**
     * A code book under one key.
     *
     * @param key Base64 of at least 32 bytes
     * @param fixedCode the only code there is; null where each is drawn
     */
    CodeBook(String key, @Nullable String fixedCode) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has at least 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.fixedCode = fixedCode;
    }

    /** Six digits, each code as likely as any other. */
    String draw() {
        return fixedCode == null ? "%06d".formatted(random.nextInt(CODES)) : fixedCode;
    }

    /** The form in which a code is kept: worth nothing for another message or without the key. */
    String hashOfCode(UUID message, String code) {
        return hash("code", message + "/" + code);
    }

    /** The form in which a session, a number or an address is kept for comparing and counting. */
    String hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that tells nothing. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
