package dev.enrollment.schemas.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret; knows how to make and recognise tokens, and never shows itself. */
final class LinkKey {

    /** Ends in NUL, so that no other purpose can be a prefix of it. */
    private static final byte[] PURPOSE =
            "dev.enrollment/agreement-link/1\0".getBytes(StandardCharsets.US_ASCII);

    private static final String ALGORITHM = "HmacSHA256";

    private final String id;
    private final SecretKeySpec secret;

    LinkKey(String id, byte[] secret) {
        this.id = id;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    String id() {
        return id;
    }

    String tokenOf(AgreementLink link) {
        return LinkToken.format(link, mac(LinkToken.payload(link)), id);
    }

    /** Compares whole tokens, so that nothing but the exact text is accepted. */
    boolean made(String token, AgreementLink link) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                tokenOf(link).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(PURPOSE);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "LinkKey[" + id + "]";
    }
}
