package dev.enrollment.account.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Records of the contract as a partner's system posts them. */
final class JsonRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonRecords() {}

    static String json(SpecificRecord record) {
        return JSON.writeValueAsString(tree(record));
    }

    /** The record's fields by name; an absent option is left out. */
    private static Map<String, @Nullable Object> tree(SpecificRecord record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        record.getSchema()
                .getFields()
                .forEach(
                        field -> {
                            Object value = record.get(field.pos());
                            if (value instanceof SpecificRecord nested) {
                                fields.put(field.name(), tree(nested));
                            } else if (value != null) {
                                fields.put(field.name(), value);
                            }
                        });
        return fields;
    }
}
