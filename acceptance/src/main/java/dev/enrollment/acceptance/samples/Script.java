package dev.enrollment.acceptance.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code demo} block of a line: who publishes the record, how its story goes and what the
 * people in it say.
 *
 * @param partner the partner system that publishes the record
 * @param plot how the story goes
 * @param codes what is said in it: a reviewer's reasons, the items asked for, or the codes of the
 *     rules a refused record breaks, all of them
 * @param change what the amendment changes, merged into the application; null without one
 * @param isPlain whether the line said nothing about its story: then it may have been published
 *     before
 * @param after submission ID whose answer is awaited before the record is published; null for none
 */
public record Script(
        String partner,
        Plot plot,
        List<String> codes,
        @Nullable JsonNode change,
        @Nullable String after,
        boolean isPlain) {

    private static final Script PLAIN =
            new Script("aurora", Plot.ACTIVE, List.of(), null, null, true);

    public Script {
        codes = List.copyOf(codes);
    }

    /** Of a line that says nothing about its story. */
    public static Script plain() {
        return PLAIN;
    }

    static Script of(@Nullable JsonNode demo) {
        if (demo == null) {
            return PLAIN;
        }
        return new Script(
                demo.path("partner").asString(PLAIN.partner),
                Plot.valueOf(demo.path("plot").asString(PLAIN.plot.name())),
                demo.path("codes").valueStream().map(JsonNode::asString).toList(),
                demo.get("change"),
                demo.hasNonNull("after") ? demo.path("after").asString() : null,
                false);
    }
}
