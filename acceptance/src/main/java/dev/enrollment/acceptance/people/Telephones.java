package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.JsonApi;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The telephones of all people: what the simulated gateway has sent to them. */
public final class Telephones {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final JsonApi simulators;

    public Telephones(JsonApi simulators) {
        this.simulators = simulators;
    }

    /** The code in the newest text to this number, however it is written. */
    Optional<String> newestCode(String number) {
        return codes(number).reduce((earlier, later) -> later);
    }

    /** All codes that were sent to this number, the newest last. */
    public Stream<String> codes(String number) {
        return simulators
                .get("/ledger/sms")
                .valueStream()
                .filter(sent -> digits(sent.path("to").asString("")).equals(digits(number)))
                .map(sent -> CODE.matcher(sent.path("text").asString("")))
                .flatMap(Matcher::results)
                .map(MatchResult::group);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
