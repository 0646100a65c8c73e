package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.Field;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.events.PartnerApplication;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Reads the contract's record as a form: each text under the path it has in the record. */
final class FormMapper {

    private FormMapper() {}

    static ApplicationForm form(PartnerApplication record) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        Field.texts()
                .forEach(
                        field -> {
                            if (at(record, field.path()) instanceof CharSequence text) {
                                texts.put(field, text.toString());
                            }
                        });
        var declaration = record.getDeclaration();
        return new ApplicationForm(
                texts,
                record.getSupportProfile().getLanguages(),
                new ApplicationForm.Declaration(
                        declaration.getAuthorityAttested(),
                        declaration.getCreditCheckConsented(),
                        declaration.getTextVersion(),
                        declaration.getDeclaredAt()));
    }

    /** Null where it is missing, or the part that it belongs to. */
    private static @Nullable Object at(SpecificRecordBase record, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return record.get(path);
        }
        return record.get(path.substring(0, dot)) instanceof SpecificRecordBase part
                ? at(part, path.substring(dot + 1))
                : null;
    }
}
