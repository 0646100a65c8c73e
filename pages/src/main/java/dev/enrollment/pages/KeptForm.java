package dev.enrollment.pages;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A form whose sign-in had ended when it was sent.
 *
 * @param person whose form it is, by the identity provider's ID
 * @param path the form was sent to
 * @param fields what it said; documents are not among them
 */
record KeptForm(String person, String path, Map<String, List<String>> fields)
        implements Serializable {

    @Serial private static final long serialVersionUID = 1;

    /** What the field said; nothing where there was none. */
    List<String> said(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
