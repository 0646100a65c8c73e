package dev.enrollment.faults;

import dev.enrollment.faults.Violation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One campaign: load and faults for a time, healing, settling, checking. */
final class Campaign {

    /** Without anything more being applied, published or parked. */
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private static final Duration SURPLUS = Duration.ofSeconds(3);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Options options;
    private final Site site;
    private final Counts counts;
    private final Ledger ledger = new Ledger();
    private final PartnerLedger partnerLedger = new PartnerLedger();
    private final ServiceTables tables;

    private Campaign(Options options, Site site, Counts counts) {
        this.options = options;
        this.site = site;
        this.counts = counts;
        tables = new ServiceTables(site.database());
    }

    /** Starts all processes, runs the campaign and ends them. */
    static Report run(Options options) {
        Counts counts = new Counts();
        try (Site site = Site.start(options, counts)) {
            return new Campaign(options, site, counts).run();
        }
    }

    private Report run() {
        List<Violation> violations = new ArrayList<>();
        Duration settled;
        site.warmUp();
        List<Instance> instances = instances();
        try (Load load = load();
                PartnerLoad partner = partnerLoad()) {
            instances.forEach(instance -> Await.until("an instance", START_LIMIT, instance::isUp));
            load.start();
            partner.start();
            Troubles troubles = new Troubles(options, site, load, partnerLedger, tables, counts);
            new Injection(options, site, instances, troubles, counts).inject();
            violations.addAll(troubles.violations());
            instances.forEach(Instance::heal);
            load.finish();
            partner.finish();
            settled = settle(instances, violations);
        } finally {
            instances.forEach(Instance::close);
        }
        Findings findings = findings();
        Ledger.Sent sent = ledger.sent();
        violations.addAll(Checker.check(sent, findings));
        violations.addAll(
                PartnerChecker.check(
                        partnerLedger.sent(),
                        tables.taken(),
                        Replies.answered(site.cluster().bootstrapServers())));
        violations.addAll(conduct());
        return new Report(options, counts.all(), settled, Checker.early(findings), violations);
    }

    private List<Instance> instances() {
        Shots shots = new Shots(options.seed());
        return IntStream.range(0, Site.INSTANCES)
                .mapToObj(
                        number ->
                                new Instance(
                                        environment -> site.service(number, environment),
                                        site.line(number),
                                        shots,
                                        counts))
                .toList();
    }

    private Load load() {
        return new Load(
                options.seed(),
                new EventBytes(site.registry().url()),
                new Sender(site.cluster().bootstrapServers()),
                ledger,
                counts);
    }

    private PartnerLoad partnerLoad() {
        return new PartnerLoad(
                site.cluster().bootstrapServers(),
                options.seed(),
                new EventBytes(site.registry().url()),
                partnerLedger,
                counts);
    }

    private Duration settle(List<Instance> instances, List<Violation> violations) {
        long begin = System.nanoTime();
        Ledger.Sent sent = ledger.sent();
        PartnerLedger.Sent partners = partnerLedger.sent();
        if (!Await.comesToZero(
                STANDSTILL,
                () -> {
                    if (tables.needsOperator()) {
                        instances.forEach(Instance::redrive);
                    }
                    return tables.missing(sent) + tables.missing(partners);
                })) {
            violations.add(
                    new Violation(
                            Kind.NOT_SETTLED,
                            "nothing moved for %s; left: %s; unsent: %s"
                                    .formatted(STANDSTILL, tables.leftOvers(), tables.unsent())));
        }
        Duration settled = Duration.ofNanos(System.nanoTime() - begin);
        // Time for what comes too late or once too often.
        Await.pause(SURPLUS);
        return settled;
    }

    private Findings findings() {
        return new Findings(
                tables.chains("stepped"),
                tables.chains("heard"),
                OutputTopic.read(site.cluster().bootstrapServers(), site.registry().url()),
                tables.parked(),
                tables.leftOvers());
    }

    private List<Violation> conduct() {
        List<Violation> violations = new ArrayList<>();
        for (long i = counts.of(Instance.ENDED_BY_ITSELF); i > 0; i--) {
            violations.add(new Violation(Kind.ENDED_BY_ITSELF, "see the services' logs"));
        }
        for (long i = counts.of(Instance.DEAD_THREAD); i > 0; i--) {
            violations.add(new Violation(Kind.DEAD_THREAD, "see the services' logs"));
        }
        counts.missing().forEach(title -> violations.add(new Violation(Kind.NEVER_PASSED, title)));
        return violations;
    }
}
