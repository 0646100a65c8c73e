package dev.enrollment.account.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import dev.enrollment.edge.api.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads JSON to the letter: a field unknown, doubled or of another type is named and refused. */
public final class StrictJson {

    private static final int DEEPEST = 10;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Boolean, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail))
                    .build();

    /** Reads a whole request; refuses one that is too large before it is looked at. */
    public <T> T read(InputStream in, Class<T> type) throws IOException {
        byte[] body = in.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "BODY_TOO_LARGE",
                            "A request has at most " + LARGEST_BODY + " bytes."));
        }
        return read(body, type);
    }

    public <T> T read(byte[] body, Class<T> type) {
        T read;
        try {
            read = json.readValue(text(body), type);
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    problem(
                            "",
                            "MALFORMED",
                            "The body is not UTF-8.",
                            "Encode the JSON object in UTF-8."));
        } catch (JacksonException e) {
            throw refusal(e);
        }
        if (read == null) {
            throw new ProblemException(
                    problem("", "WRONG_TYPE", "The body is null.", "Send a JSON object."));
        }
        return read;
    }

    /** Strictly: the parser would read overlong forms as the characters they stand for. */
    private static String text(byte[] body) throws CharacterCodingException {
        String text =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(body))
                        .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** There is no field at the path. */
    public static ProblemException unknownField(String path) {
        return new ProblemException(
                problem(
                        path,
                        "UNKNOWN_FIELD",
                        "This is not a field of the document.",
                        "Leave it out, or correct its name."));
    }

    /** The value at the path is not of the field's type. */
    public static ProblemException wrongType(String path) {
        return new ProblemException(
                problem(
                        path,
                        "WRONG_TYPE",
                        "The value is of another type than the field.",
                        "Send the type that the contract names."));
    }

    /** The value at the path is not a time. */
    public static ProblemException notATime(String path) {
        return new ProblemException(
                problem(
                        path,
                        "WRONG_TYPE",
                        "This is not a time.",
                        "Send a time of ISO 8601 with its offset, like 2026-11-28T12:44:24Z, or"
                                + " milliseconds since 1970."));
    }

    private static ProblemException refusal(JacksonException failure) {
        String field = JsonPath.of(failure);
        if (failure instanceof UnrecognizedPropertyException) {
            return unknownField(field);
        }
        if (failure instanceof StreamReadException) {
            return new ProblemException(
                    problem(
                            field,
                            "MALFORMED",
                            "From here on the body is not JSON, or a field stands twice.",
                            "Send one JSON object in UTF-8, each field at most once."));
        }
        return wrongType(field);
    }

    private static Problem problem(String field, String code, String message, String cure) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "BODY_UNREADABLE",
                "The body cannot be read as what is expected here.",
                List.of(new BrokenRule(field, code, message, cure)));
    }
}
