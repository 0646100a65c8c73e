package dev.enrollment.sandbox.supervisor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that runs inside the sandbox's own process. */
final class InnerPart implements Part {

    private final Address address;
    private final Supplier<? extends AutoCloseable> launch;
    private volatile PartState state = PartState.WAITING;
    private volatile @Nullable AutoCloseable running;

    InnerPart(Address address, Supplier<? extends AutoCloseable> launch) {
        this.address = address;
        this.launch = launch;
    }

    @Override
    public PartStatus status() {
        long pid = state == PartState.READY ? ProcessHandle.current().pid() : 0;
        return new PartStatus(address.name(), pid, state, address.port(), address.url(), 0, 0);
    }

    @Override
    public synchronized void start() {
        if (state == PartState.STOPPED) {
            throw new IllegalStateException("The sandbox is stopping");
        }
        state = PartState.STARTING;
        running = launch.get();
        state = PartState.READY;
    }

    @Override
    public synchronized void close() {
        AutoCloseable part = running;
        running = null;
        state = PartState.STOPPED;
        if (part != null) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(address.name() + " did not stop", e);
            }
        }
    }
}
