package dev.enrollment.sandbox.supervisor;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Runs tasks at the same time. */
final class Together {

    private Together() {}

    /**
     * Returns when all have ended well. The first failure is thrown at once, while others may still
     * be running.
     */
    static void run(List<Runnable> tasks) {
        var executor = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        var completion = new ExecutorCompletionService<Void>(executor);
        tasks.forEach(task -> completion.submit(task, null));
        executor.shutdown();
        try {
            for (int i = 0; i < tasks.size(); i++) {
                completion.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }
}
