package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of compatibility, seen red on each kind of break. */
class EvolutionTest {

    private static final String PART =
            "{'type':'record','name':'Part','namespace':'t','fields':[{'name':'code','type':'string'}]}";
    private static final String TEXT = "{'name':'text','type':'string'}";
    private static final String SENT =
            "{'name':'sent','type':{'type':'long','logicalType':'timestamp-millis'}}";
    private static final String PARTS =
            "{'name':'parts','type':{'type':'array','items':" + PART + "}}";

    private static final Release RELEASED = release("0.1.0", TEXT, SENT, PARTS);

    @Test
    void acceptsTheSameContract() {
        assertThat(Evolution.breaks(RELEASED, release("current", TEXT, SENT, PARTS))).isEmpty();
    }

    @Test
    void acceptsANewFieldWithADefaultAndAnotherOrder() {
        String added = "{'name':'added','type':['null','string'],'default':null}";

        assertThat(Evolution.breaks(RELEASED, release("current", added, PARTS, SENT, TEXT)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'text','type':'string' | 'text','type':'int'            | field text: TYPE_MISMATCH
                    'text','type':'string' | 'other','type':'string'        | field text: READER_FIELD_MISSING_DEFAULT_VALUE
                    'code','type':'string' | 'code','type':'long'           | field parts.code: TYPE_MISMATCH
                    'text','type':'string' | 'text','type':['null','string']| field text: TYPE_MISMATCH
                    timestamp-millis       | timestamp-micros               | field sent: meaning changed from [timestamp-millis] to [timestamp-micros]
                    ,'logicalType':'timestamp-millis' | ``                  | field sent: meaning changed from [timestamp-millis] to [long]
                    """)
    void namesTypeFieldAndVersionOfABreak(String before, String after, String expected) {
        String fields = String.join(",", TEXT, SENT, PARTS);
        assertThat(fields).contains(before);

        List<String> breaks =
                Evolution.breaks(RELEASED, release("current", fields.replace(before, after)));

        assertThat(breaks)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("t.Thing against 0.1.0: "))
                .anyMatch(line -> line.contains(expected));
    }

    @Test
    void refusesANewFieldWithoutDefault() {
        String added = "{'name':'added','type':'string'}";

        assertThat(Evolution.breaks(RELEASED, release("current", TEXT, SENT, PARTS, added)))
                .containsExactly(
                        "t.Thing against 0.1.0: today's reader, its record: field added: READER_FIELD_MISSING_DEFAULT_VALUE (added)");
    }

    @Test
    void refusesARemovedFieldWithoutDefault() {
        assertThat(Evolution.breaks(RELEASED, release("current", SENT, PARTS)))
                .containsExactly(
                        "t.Thing against 0.1.0: its reader, today's record: field text: READER_FIELD_MISSING_DEFAULT_VALUE (text)");
    }

    @Test
    void refusesATypeThatIsGone() {
        assertThat(Evolution.breaks(RELEASED, new Release("current", new TreeMap<>())))
                .containsExactly("t.Thing against 0.1.0: the type is gone");
    }

    private static Release release(String version, String... fields) {
        String json =
                "{'type':'record','name':'Thing','namespace':'t','fields':[%s]}"
                        .formatted(String.join(",", fields));
        Schema type = new Schema.Parser().parse(json.replace('\'', '"'));
        var types = new TreeMap<String, Schema>();
        types.put(type.getFullName(), type);
        return new Release(version, types);
    }
}
