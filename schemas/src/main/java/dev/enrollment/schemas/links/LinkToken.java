package dev.enrollment.schemas.links;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The form of a token: {@code <agreement ID and version>.<MAC>.<key ID>}, the first two in
 * base64url. The key ID comes last because it ends in a letter or digit: mail readers cut
 * punctuation off the end of an address.
 */
record LinkToken(AgreementLink link, String keyId) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{27})\\.[A-Za-z0-9_-]{43}\\.([a-z0-9]{1,16})");

    private static final int PAYLOAD_BYTES = 20;

    static String format(AgreementLink link, byte[] mac, String keyId) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(payload(link))
                + "."
                + encoder.encodeToString(mac)
                + "."
                + keyId;
    }

    static Optional<LinkToken> parse(String token) {
        var matcher = FORM.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var payload = ByteBuffer.wrap(Base64.getUrlDecoder().decode(matcher.group(1)));
        var agreementId = new UUID(payload.getLong(), payload.getLong());
        int version = payload.getInt();
        return version < 1
                ? Optional.empty()
                : Optional.of(
                        new LinkToken(new AgreementLink(agreementId, version), matcher.group(2)));
    }

    static byte[] payload(AgreementLink link) {
        return ByteBuffer.allocate(PAYLOAD_BYTES)
                .putLong(link.agreementId().getMostSignificantBits())
                .putLong(link.agreementId().getLeastSignificantBits())
                .putInt(link.version())
                .array();
    }
}
