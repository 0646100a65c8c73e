package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.JsonApi;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The telephones of all people: what the simulated gateway has sent to them. */
public final class Telephones {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final JsonApi simulators;

    public Telephones(JsonApi simulators) {
        this.simulators = simulators;
    }

    /** The code in the newest text to this number, however it is written. */
    Optional<String> newestCode(String number) {
        String newest = "";
        for (JsonNode message : simulators.get("/ledger/sms")) {
            if (digits(message.path("to").asString("")).equals(digits(number))) {
                newest = message.path("text").asString("");
            }
        }
        return CODE.matcher(newest).results().map(found -> found.group()).findFirst();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
