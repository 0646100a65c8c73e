package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Content;
import dev.enrollment.agreement.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.json.JsonMapper;

/** What the last page says: the evidence as it is attached, and the hashes of what is attached. */
final class EvidencePage {

    private static final String NONE = "—";

    private EvidencePage() {}

    static List<Line> of(Content content, String evidence, List<AttachedFile> attached) {
        var words =
                ResourceBundle.getBundle(
                        "sealing.evidence",
                        Locale.of(content.edition().language()),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.heading(words.getString("title")));
        lines.add(Line.text(words.getString("text")));
        JsonMapper.shared()
                .readTree(evidence)
                .properties()
                .forEach(
                        fact ->
                                lines.add(
                                        new Line(
                                                words.getString(fact.getKey()),
                                                fact.getValue().asString(NONE))));
        for (AttachedFile file : attached) {
            lines.add(new Line("SHA-256 " + file.name(), Sha256.of(file.content())));
        }
        lines.add(Line.text(words.getString("verify")));
        return lines;
    }

    /**
     * @param label empty for a sentence of its own
     * @param value empty for a heading
     */
    record Line(String label, String value) {

        static Line heading(String text) {
            return new Line(text, "");
        }

        static Line text(String text) {
            return new Line("", text);
        }
    }
}
