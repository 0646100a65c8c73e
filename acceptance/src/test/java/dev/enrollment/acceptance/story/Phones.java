package dev.enrollment.acceptance.story;

import static org.awaitility.Awaitility.await;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.people.Telephones;
import java.time.Duration;
import java.util.List;

/** The telephones of people in a story. */
final class Phones {

    private final Telephones telephones;

    Phones(SandboxAddresses addresses) {
        var http = new PatientHttp(Deadline.in(Duration.ofMinutes(30)));
        telephones = new Telephones(JsonApi.open(http, addresses.simulators()));
    }

    /** The code that comes when it is asked for. */
    String codeFor(Person person, Runnable asking) {
        int before = codes(person).size();
        asking.run();
        List<String> codes =
                await().atMost(Tab.PATIENCE)
                        .until(() -> codes(person), found -> found.size() > before);
        return codes.getLast();
    }

    private List<String> codes(Person person) {
        return telephones.codes(person.phone()).toList();
    }
}
