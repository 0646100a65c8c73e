package dev.enrollment.sandbox.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("own-servers")
class SimulatorsIT extends RunningSimulators {

    @Test
    void knowsPartnersByTheEndOfTheirId() throws Exception {
        assertThat(json(get("/partner-network/1234567")).path("active").asBoolean()).isTrue();
        assertThat(json(get("/partner-network/1234999")).path("active").asBoolean()).isFalse();
        assertThat(get("/partner-network/1234000").statusCode()).isEqualTo(404);
        assertThat(ledger("partner-network")).hasSize(3);
    }

    @Test
    void sellsOneReportForOneReference() throws Exception {
        String company =
                "{\"market\":\"DE\",\"registrationNumber\":\"HRB 19\",\"legalName\":\"X\"}";
        for (int i = 0; i < 3; i++) {
            var answer = json(call("PUT", "/bureau/reports/r1", company, ""));
            assertThat(answer.path("grade").asString()).isEqualTo("E");
        }
        assertThat(ledger("bureau")).hasSize(1);
        assertThat(call("PUT", "/bureau/reports/r2", "{}", "").statusCode()).isEqualTo(400);
    }

    @Test
    void sendsOneTextForOneKey() throws Exception {
        String text = "{\"to\":\"+491\",\"text\":\"Code\"}";
        var first = call("POST", "/sms/messages", text, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(call("POST", "/sms/messages", text, "k1").body()).isEqualTo(first.body());
        assertThat(call("POST", "/sms/messages", text, "").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/voice/calls", text, "k2").statusCode()).isEqualTo(201);
        assertThat(ledger("sms")).hasSize(2);
    }

    @Test
    void refusesAControlThatMakesNoSense() throws Exception {
        var answer = call("PUT", "/control/sms", "{\"failureRate\":2}", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(get("/control/sms")).path("failureRate").asDouble()).isZero();
    }

    @Test
    void listsEverySimulatorWithTheCountOfItsEffects() throws Exception {
        get("/partner-network/1");
        get("/partner-network/2");
        assertThat(get("/").body())
                .contains("partner-network", "bureau", "sms", "provisioning")
                .contains("<td>2<td>");
    }

    @Test
    void stampsTimesForTheQueryAndListsWhatIsRevoked() throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var query =
                generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.valueOf(4_711));

        var answer = stamped(query);
        answer.validate(query);
        assertThat(answer.getTimeStampToken().getTimeStampInfo().getGenTime())
                .isEqualTo(Date.from(now.get()));
        assertThat(ledger("timestamps")).hasSize(1);
        assertThat(get("/trust/crl").headers().firstValue("Content-Type"))
                .contains("application/pkix-crl");

        control("timestamps", "{\"contradictionRate\":1}");
        assertThatThrownBy(() -> stamped(query).validate(query)).isInstanceOf(TSPException.class);
    }

    private TimeStampResponse stamped(TimeStampRequest query) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/trust/timestamps"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(query.getEncoded()))
                        .build();
        return new TimeStampResponse(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
}
