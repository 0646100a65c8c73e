package dev.enrollment.agreement.timer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads of the platform that do the same for several at a time. */
final class SideBySide implements AutoCloseable {

    private final ExecutorService places;

    SideBySide(String name, int places) {
        this.places =
                Executors.newFixedThreadPool(
                        places, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /**
     * The results in the order of what they are of, when all are there.
     *
     * @throws IllegalStateException where one failed
     */
    <T, R> List<R> each(List<T> all, Function<T, R> work) throws InterruptedException {
        List<Callable<R>> tasks = new ArrayList<>();
        all.forEach(one -> tasks.add(() -> work.apply(one)));
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> done : places.invokeAll(tasks)) {
                results.add(done.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        places.shutdownNow();
    }
}
