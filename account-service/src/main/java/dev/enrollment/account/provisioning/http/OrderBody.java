package dev.enrollment.account.provisioning.http;

import dev.enrollment.account.Field;
import dev.enrollment.account.Signature;
import dev.enrollment.account.provisioning.ProvisioningOrder;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An order as the back end reads it: each field of the application at its own path. */
final class OrderBody {

    private OrderBody() {}

    static ObjectNode of(ProvisioningOrder order, Map<Field, String> applied) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("enrollmentId", order.enrollment().toString());
        body.put("market", order.market());
        applied.forEach((field, text) -> put(body, field, text));
        Signature signature = order.signature();
        if (!signature.agreementId().isEmpty()) {
            body.putObject("agreement")
                    .put("id", signature.agreementId())
                    .put("documentVersion", signature.documentVersion())
                    .put("documentHash", signature.documentHash());
        }
        return body;
    }

    /** What was declared, and who signed, is proven by the agreement. */
    private static void put(ObjectNode body, Field field, String text) {
        if (field.part() == Field.Part.DECLARATION || field.part() == Field.Part.SIGNATORY) {
            return;
        }
        int dot = field.path().indexOf('.');
        ObjectNode place = dot < 0 ? body : body.withObjectProperty(field.path().substring(0, dot));
        String name = field.path().substring(dot + 1);
        if (field.kind() == Field.Kind.LIST) {
            ArrayNode codes = place.putArray(name);
            for (String code : text.split(" ", -1)) {
                codes.add(code);
            }
        } else {
            place.put(name, text);
        }
    }
}
