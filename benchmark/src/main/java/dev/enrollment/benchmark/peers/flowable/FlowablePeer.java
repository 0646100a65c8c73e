package dev.enrollment.benchmark.peers.flowable;

import dev.enrollment.benchmark.peers.Application;
import dev.enrollment.benchmark.peers.Job;
import dev.enrollment.benchmark.peers.Peer;
import dev.enrollment.benchmark.peers.PeerProcess;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.runtime.Execution;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;

/**
 * The peer on Flowable, as its documentation sets it up for speed: without history, identities and
 * event registry, jobs acquired by the page under the global lock, and not exclusive, because a
 * process has one token only.
 */
final class FlowablePeer implements Peer {

    private static final int THREADS = 16;
    private static final int PAGE = 256;

    private final ProcessEngine engine;

    private FlowablePeer(DataSource database, Job job) {
        var jobs = new AsyncJobExecutorConfiguration();
        jobs.setGlobalAcquireLockEnabled(true);
        jobs.setMaxAsyncJobsDuePerAcquisition(PAGE);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorConfiguration(jobs);
        configuration.setAsyncExecutorCorePoolSize(THREADS);
        configuration.setAsyncExecutorMaxPoolSize(THREADS);
        configuration.setAsyncExecutorActivate(true);
        configuration.setBeans(Map.of("enrollment", new Steps(job)));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("peers/enrollment.bpmn20.xml")
                .deploy();
    }

    static void main() {
        PeerProcess.run(FlowablePeer::new);
    }

    @Override
    public void begin(Application application) {
        engine.getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey("enrollment")
                .businessKey(Integer.toString(application.number()))
                .variable("application", application.json())
                .start();
    }

    @Override
    public boolean signed(int number) {
        Execution waiting =
                engine.getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(Integer.toString(number), true)
                        .activityId("signed")
                        .singleResult();
        if (waiting == null) {
            return false;
        }
        engine.getRuntimeService().trigger(waiting.getId());
        return true;
    }

    /** What the service tasks do; the process names them. */
    public static final class Steps {

        private final Job job;

        private Steps(Job job) {
            this.job = job;
        }

        public JavaDelegate rules() {
            return step((job, application) -> job.rules(application));
        }

        public JavaDelegate network() {
            return step((job, application) -> job.network(application));
        }

        public JavaDelegate credit() {
            return step((job, application) -> job.credit(application));
        }

        public JavaDelegate offer() {
            return step((job, application) -> job.offer(application));
        }

        public JavaDelegate order() {
            return execution ->
                    execution.setVariable("operation", job.order(application(execution)));
        }

        public JavaDelegate made() {
            return execution ->
                    execution.setVariable(
                            "made", job.isMade(execution.getVariable("operation", String.class)));
        }

        public JavaDelegate ready() {
            return step((job, application) -> job.ready(application));
        }

        private JavaDelegate step(BiConsumer<Job, Application> work) {
            return execution -> work.accept(job, application(execution));
        }

        private static Application application(DelegateExecution execution) {
            return Application.of(execution.getVariable("application", String.class));
        }
    }
}
