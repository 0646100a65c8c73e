package dev.enrollment.agreement.persistence;

import dev.enrollment.agreement.Acceptance;
import dev.enrollment.agreement.Appointment;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.Signatory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of a signature as JSON; its bytes are attached to the PDF as they are. */
final class EvidenceFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EvidenceFile() {}

    static String of(Acceptance acceptance) {
        var agreement = acceptance.evidence().agreement();
        var visitor = acceptance.evidence().visitor();
        var signIn = visitor.signIn();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("agreement", agreement.id().toString());
        facts.put("enrollment", agreement.enrollment().toString());
        facts.put("document", agreement.edition().document());
        facts.put("version", agreement.edition().version());
        facts.put("language", agreement.edition().language());
        facts.put("releasedTextSha256", agreement.edition().hash());
        facts.put("textSha256", acceptance.content().hash());
        facts.put("statement", acceptance.statement());
        facts.put("signedAt", acceptance.evidence().answeredAt().toString());
        facts.put("signatory", visitor.name());
        facts.put("signatoryEmail", visitor.verifiedEmail().map(EmailAddress::value).orElse(null));
        facts.put("signatorySubject", visitor.subject().value());
        var appointed = agreement.appointment();
        if (appointed != null) {
            facts.put("namedBy", appointed.by().value() + (appointed.staff() ? " (staff)" : ""));
            facts.put("namedAt", appointed.at().toString());
        }
        facts.put("method", signIn.method());
        var code = signIn.code();
        if (code != null) {
            facts.put("phone", code.phone().number());
            facts.put("phoneFrom", phoneFrom(code.phone(), appointed));
            facts.put("phoneVerifiedAt", text(code.phone().verifiedAt()));
            facts.put("phoneCodeBy", code.by().name());
            facts.put("phoneCodeSentAt", code.sentAt().toString());
        }
        facts.put("authenticatedAt", text(signIn.authenticatedAt()));
        facts.put("contextClass", signIn.contextClass());
        facts.put("event", text(acceptance.evidence().event()));
        facts.put("remoteAddress", signIn.remoteAddress());
        facts.put("browser", signIn.userAgent());
        return JSON.writeValueAsString(facts) + "\n";
    }

    /** Who says that the telephone is this person's. */
    private static String phoneFrom(Signatory.Phone phone, @Nullable Appointment appointed) {
        if (appointed != null) {
            return appointed.staff() ? "NAMED_BY_STAFF" : "NAMED_BY_SIGNATORY_BEFORE";
        }
        return phone.verifiedAt() == null ? "NAMED_IN_APPLICATION" : "VERIFIED_WITH_ACCOUNT";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
