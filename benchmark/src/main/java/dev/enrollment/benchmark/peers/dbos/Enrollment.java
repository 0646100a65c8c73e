package dev.enrollment.benchmark.peers.dbos;

/** DBOS wants an interface, whose proxy begins the workflow. */
interface Enrollment {

    void enroll(String application);
}
