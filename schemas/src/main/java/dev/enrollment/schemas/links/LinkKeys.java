package dev.enrollment.schemas.links;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secrets that link tokens are derived with, each with its ID. The first makes new tokens; the
 * others still verify, so that a key is rotated by putting a new one in front.
 */
public final class LinkKeys {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,16}");
    private static final int SMALLEST_SECRET = 32;

    private final String currentId;
    private final Map<String, LinkKey> keys;

    private LinkKeys(String currentId, Map<String, LinkKey> keys) {
        this.currentId = currentId;
        this.keys = keys;
    }

    /**
     * Reads {@code k1:<base64>,k0:<base64>}, the current key first. IDs are up to 16 lower-case
     * letters and digits, secrets at least 32 bytes.
     *
     * @throws IllegalArgumentException for anything else; the message never holds a secret
     */
    public static LinkKeys parse(String text) {
        Map<String, LinkKey> keys = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            LinkKey key = parseKey(part.strip());
            if (keys.putIfAbsent(key.id(), key) != null) {
                throw new IllegalArgumentException("Two link keys have the ID " + key.id());
            }
        }
        return new LinkKeys(keys.keySet().iterator().next(), keys);
    }

    private static LinkKey parseKey(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !ID.matcher(text.substring(0, colon)).matches()) {
            throw new IllegalArgumentException("A link key is written as id:base64-secret");
        }
        String id = text.substring(0, colon);
        byte[] secret = decode(id, text.substring(colon + 1));
        if (secret.length < SMALLEST_SECRET) {
            throw new IllegalArgumentException(
                    "The secret of link key " + id + " has less than 32 bytes");
        }
        return new LinkKey(id, secret);
    }

    private static byte[] decode(String id, String secret) {
        try {
            return Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException e) {
            // The decoder's message quotes the text; it must not travel along as a cause either.
            throw new IllegalArgumentException("The secret of link key " + id + " is not base64");
        }
    }

    /**
     * The token for a link, made with the current key: the same link gives the same token for as
     * long as the key is current.
     */
    public String tokenOf(AgreementLink link) {
        return key(currentId).orElseThrow().tokenOf(link);
    }

    /**
     * The link that one of the keys made this token for; empty for any other text, in time that
     * does not depend on how close it is.
     */
    public Optional<AgreementLink> verify(String token) {
        return LinkToken.parse(token)
                .flatMap(
                        parsed ->
                                key(parsed.keyId())
                                        .filter(key -> key.made(token, parsed.link()))
                                        .map(key -> parsed.link()));
    }

    private Optional<LinkKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public String toString() {
        return "LinkKeys" + keys.keySet();
    }
}
