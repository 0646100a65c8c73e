package dev.enrollment.faults;

import dev.enrollment.faults.Violation.Kind;
import dev.enrollment.faults.service.FaultyService;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Faults of one topic, one schema or one fact, which nothing else may notice. A fault counts when
 * the service has met it.
 */
final class Troubles {

    private static final int REPLY_LIMIT = FaultyService.LONG_ANSWER / 2;
    private static final int SOME_EVENTS = 20;
    private static final Duration MEETING_LIMIT = Duration.ofSeconds(60);
    private static final Duration FLOWING_LIMIT = Duration.ofSeconds(60);

    /** Shorter than the grace that the service gives to a schema (two seconds). */
    private static final Duration SCHEMA_LAG = Duration.ofMillis(700);

    private final Options options;
    private final Site site;
    private final Load load;
    private final PartnerLedger partner;
    private final ServiceTables tables;
    private final Counts counts;
    private final List<Violation> violations = new ArrayList<>();

    Troubles(
            Options options,
            Site site,
            Load load,
            PartnerLedger partner,
            ServiceTables tables,
            Counts counts) {
        this.options = options;
        this.site = site;
        this.load = load;
        this.partner = partner;
        this.tables = tables;
        this.counts = counts;
    }

    List<Violation> violations() {
        return violations;
    }

    void replyTopicGone() {
        site.replies().delete();
        partner.repliesAreGone();
        lasting(Fault.REPLY_TOPIC_GONE, "UnknownTopicOrPartition");
        site.cluster().setUp(site.registry().url());
    }

    void rightWithdrawn() {
        site.replies().forbid();
        lasting(Fault.RIGHT_WITHDRAWN, "TopicAuthorization");
        site.replies().allow();
    }

    /** What is refused waits for an operator, who comes when all is healed. */
    void tooLarge() {
        site.replies().limit(REPLY_LIMIT);
        lasting(Fault.TOO_LARGE, "TooLarge");
        site.replies().unlimit();
    }

    /** Returns after the time of the fault, when others have had something applied in it. */
    private void lasting(Fault fault, String reason) {
        long before = tables.applied(Topics.REVIEWS);
        long begin = System.nanoTime();
        if (Await.comesTrue(MEETING_LIMIT, () -> tables.isUnsent(reason))) {
            counts.add(fault.title());
        }
        if (!Await.comesTrue(
                FLOWING_LIMIT, () -> tables.applied(Topics.REVIEWS) >= before + SOME_EVENTS)) {
            violations.add(new Violation(Kind.STOOD_STILL, fault.title()));
        }
        Duration left = options.topicOutage().minusNanos(System.nanoTime() - begin);
        if (left.isPositive()) {
            Await.pause(left);
        }
    }

    /** All events name a new schema; who asks for it is told for a while that there is none. */
    void schemaMissing() {
        int schemaId = site.registry().anotherSchema();
        site.registryLine().hide(schemaId);
        load.name(schemaId);
        if (Await.comesTrue(MEETING_LIMIT, site.registryLine()::wasAsked)) {
            counts.add(Fault.SCHEMA_MISSING.title());
            Await.pause(SCHEMA_LAG);
        }
        site.registryLine().showAll();
    }

    /**
     * Meanwhile an event waits for a fact that its sender cannot tell before the brokers are back.
     */
    void allBrokersDown() {
        var enrollmentId = load.sendWaiting();
        if (Await.comesTrue(MEETING_LIMIT, tables::isWaiting)) {
            counts.add(Fault.ALL_BROKERS_DOWN.title());
        }
        site.cluster().killAll();
        CompletableFuture<Void> told =
                CompletableFuture.runAsync(() -> load.sendFact(enrollmentId));
        Await.pause(options.totalOutage());
        site.cluster().heal();
        told.join();
    }
}
