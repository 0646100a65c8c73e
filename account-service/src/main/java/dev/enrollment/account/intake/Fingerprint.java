package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hash of a form. Each text goes in behind its length, so that nothing can move between fields. */
final class Fingerprint {

    private static final int ABSENT = -1;

    /** Those of the first release: what was accepted then has the same hash for ever. */
    private static final List<Field> FIRST =
            List.of(
                    Field.SUBMISSION_ID,
                    Field.AMENDS,
                    Field.MARKET,
                    Field.LANGUAGE,
                    Field.LEGAL_NAME,
                    Field.REGISTRATION_NUMBER,
                    Field.VAT_NUMBER,
                    Field.STREET,
                    Field.POSTAL_CODE,
                    Field.CITY,
                    Field.PROVINCE,
                    Field.OFFICE_PHONE,
                    Field.GIVEN_NAME,
                    Field.FAMILY_NAME,
                    Field.EMAIL,
                    Field.PHONE,
                    Field.PARTNER_NETWORK_ID,
                    Field.COVERAGE,
                    Field.SUPPORT_URL);

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(ApplicationForm form) {
        try {
            var fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            return fingerprint.form(form);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String form(ApplicationForm form) {
        FIRST.forEach(field -> texts(form.given(field)));
        texts(Integer.toString(form.languages().size()));
        texts(form.languages().toArray(String[]::new));
        declaration(form.declaration());
        Field.texts()
                .filter(field -> !FIRST.contains(field) && form.given(field) != null)
                .forEach(field -> texts(field.path(), form.given(field)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void declaration(ApplicationForm.Declaration declaration) {
        var declaredAt = declaration.declaredAt();
        texts(
                Boolean.toString(declaration.authorityAttested()),
                Boolean.toString(declaration.creditCheckConsented()),
                declaration.textVersion(),
                declaredAt == null ? null : declaredAt.toString());
    }

    private void texts(@Nullable String... texts) {
        for (String text : texts) {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_16BE);
            int length = text == null ? ABSENT : bytes.length;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            digest.update(bytes);
        }
    }
}
