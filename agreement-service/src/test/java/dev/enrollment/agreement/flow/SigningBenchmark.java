package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.AgreementServiceApplication;
import dev.enrollment.defaults.Worker;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.context.TestPropertySource;

/**
 * How long a signature's POST takes until its redirect, with the code by telephone and without: run
 * by {@code ./enroll bench sealing}, and by no build. One request after the other, in turns at two
 * instances with one database, so that both meet the same machine; nothing is sealed meanwhile.
 */
@TestPropertySource(
        properties = {
            "enrollment.phone.caps.country-per-hour=100000",
            "enrollment.limits.anonymous.burst=100000",
            "enrollment.limits.sign-in.burst=100000"
        })
class SigningBenchmark extends RunningService {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 60);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 200);
    private static final double NANOS = 1e6;

    @Test
    void measures() {
        var plain = SERVICE.next();
        try (var instance =
                new SpringApplicationBuilder(AgreementServiceApplication.class)
                        .run(withoutCodes(plain.arguments()))) {
            instance.getBean("sealing", Worker.class).stop();
            double[] coded = new double[ROUNDS];
            double[] uncoded = new double[ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                double withCode = millis(SERVICE, true);
                double withoutCode = millis(plain, false);
                if (i >= 0) {
                    coded[i] = withCode;
                    uncoded[i] = withoutCode;
                }
            }
            System.out.printf(
                    "%n%-44s %8s %8s%n", "POST to redirect, milliseconds", "median", "p99");
            report("signed with the code", coded);
            report("signed without", uncoded);
            System.out.printf(
                    "ratio of p99, with to without %.2f, of the median %.2f%n%n",
                    quantile(coded, 0.99) / quantile(uncoded, 0.99),
                    quantile(coded, 0.5) / quantile(uncoded, 0.5));
        }
    }

    private double millis(Service instance, boolean code) {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        String link = enrollment.link();
        var browser = enrollment.browser();
        var page = browser.open(link, SERVICE.provider(), enrollment.signatory());
        var form =
                code
                        ? enrollment.acceptance(browser, page, link)
                        : Map.of("_csrf", Browser.csrf(page), "accepted", "yes");
        var there = browser.at(instance.url());
        long begin = System.nanoTime();
        var answer = there.post(link + "/accept", form);
        double took = (System.nanoTime() - begin) / NANOS;
        assertThat(answer.statusCode()).isEqualTo(303);
        return took;
    }

    private static void report(String name, double[] took) {
        System.out.printf("%-44s %8.1f %8.1f%n", name, quantile(took, 0.5), quantile(took, 0.99));
    }

    private static double quantile(double[] all, double part) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    private static String[] withoutCodes(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments), Stream.of("--enrollment.agreement.phone-code=false"))
                .toArray(String[]::new);
    }
}
