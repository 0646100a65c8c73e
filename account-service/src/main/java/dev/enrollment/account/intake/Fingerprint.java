package dev.enrollment.account.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hash of a form. Each text goes in behind its length, so that nothing can move between fields. */
final class Fingerprint {

    private static final int ABSENT = -1;

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
        var company = form.company();
        var office = form.office();
        var administrator = form.administrator();
        var support = form.supportProfile();
        texts(form.submissionId(), form.amends(), form.market(), form.language());
        texts(company.legalName(), company.registrationNumber(), company.vatNumber());
        texts(office.street(), office.postalCode(), office.city(), office.province());
        texts(office.phone(), administrator.givenName(), administrator.familyName());
        texts(administrator.email(), administrator.phone(), form.partnerNetworkId());
        texts(support.coverage(), support.url(), Integer.toString(support.languages().size()));
        texts(support.languages().toArray(String[]::new));
        declaration(form.declaration());
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
