package dev.enrollment.faults;

/** What the campaign does to the processes, halts and Errors at crash points aside. */
enum Fault {
    KILL("kill -9 of an instance", 7),
    CUT_BEFORE_COMMIT("connection cut before COMMIT arrives", 4),
    CUT_BEFORE_ANSWER("connection cut after COMMIT, before its answer", 4),
    STOP("SIGSTOP/SIGCONT, longer than the session", 2),
    LONG_STOP("SIGSTOP/SIGCONT, long", 1),
    BROKER_KILL("kill -9 of a broker", 2),
    READ_ONLY("database read-only, as after a failover", 1),
    REPLY_TOPIC_GONE("reply topic deleted, and made again", 1),
    RIGHT_WITHDRAWN("right to write replies withdrawn, and given back", 1),
    TOO_LARGE("replies too large for the broker, until its limit is raised", 1),
    SCHEMA_MISSING("schema that the registry does not know for a while", 1),
    REGISTRY_DOWN("registry down, an instance started meanwhile", 1),
    ALL_BROKERS_DOWN("all brokers down, for longer than the patience", 0);

    private final String title;
    private final int weight;

    Fault(String title, int weight) {
        this.title = title;
        this.weight = weight;
    }

    String title() {
        return title;
    }

    /** How often it comes in one round of the schedule. */
    int weight() {
        return weight;
    }
}
