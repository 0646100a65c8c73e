package dev.enrollment.benchmark.peers.dbos;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.StartWorkflowOptions;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.workflow.Workflow;
import dev.enrollment.benchmark.peers.Application;
import dev.enrollment.benchmark.peers.Job;
import dev.enrollment.benchmark.peers.Peer;
import dev.enrollment.benchmark.peers.PeerProcess;
import java.time.Duration;
import javax.sql.DataSource;

/** The peer on DBOS. A workflow's identity is the company's number, so that a link finds it. */
final class DbosPeer implements Peer {

    private static final String SIGNED = "signed";
    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DBOS dbos;
    private final Enrollment enrollment;

    private DbosPeer(DataSource database, Job job) {
        dbos = new DBOS(DBOSConfig.defaults("enrollment").withDataSource(database));
        enrollment = dbos.registerProxy(Enrollment.class, new Steps(dbos, job));
        dbos.launch();
    }

    static void main() {
        PeerProcess.run(DbosPeer::new);
    }

    @Override
    public void begin(Application application) {
        String json = application.json();
        dbos.startWorkflow(
                () -> enrollment.enroll(json),
                new StartWorkflowOptions(Integer.toString(application.number())));
    }

    @Override
    public boolean signed(int number) {
        dbos.send(Integer.toString(number), true, SIGNED);
        return true;
    }

    private record Steps(DBOS dbos, Job job) implements Enrollment {

        @Override
        @Workflow
        public void enroll(String json) {
            Application application = Application.of(json);
            dbos.runStep(() -> job.rules(application), "rules");
            dbos.runStep(() -> job.network(application), "network");
            dbos.runStep(() -> job.credit(application), "credit");
            dbos.runStep(() -> job.offer(application), "offer");
            if (dbos.recv(SIGNED, PATIENCE).isEmpty()) {
                throw new IllegalStateException("nobody has signed");
            }
            String operation = dbos.runStep(() -> job.order(application), "order");
            while (!dbos.runStep(() -> job.isMade(operation), "made")) {
                dbos.sleep(PAUSE);
            }
            dbos.runStep(() -> job.ready(application), "ready");
        }
    }
}
