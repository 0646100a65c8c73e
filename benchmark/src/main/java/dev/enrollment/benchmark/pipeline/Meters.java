package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.CpuTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads CPU, PostgreSQL, topics and heaps of a running site. */
final class Meters implements AutoCloseable {

    /** Partners, signatories, simulators and mail server: this process. */
    static final String WORLD = "world";

    private static final String SERVICE = "-service";

    private final PipelineSite site;
    private final Map<String, Long> pids;
    private final Map<String, Jvm> services = new TreeMap<>();

    Meters(PipelineSite site) {
        this.site = site;
        this.pids = site.processes();
        pids.forEach(
                (name, pid) -> {
                    if (name.endsWith(SERVICE)) {
                        services.put(name, Jvm.of(pid));
                    }
                });
    }

    Reading read() {
        Map<String, CpuTime> cpu = new LinkedHashMap<>();
        pids.forEach((name, pid) -> cpu.put(name, CpuTime.ofFamily(pid)));
        cpu.put(PipelineSite.BROKER, CpuTime.of(handle(pids.get(PipelineSite.BROKER))));
        cpu.put(WORLD, CpuTime.of(ProcessHandle.current()));
        Map<String, Long> allocated = new TreeMap<>();
        services.forEach((name, jvm) -> allocated.put(name, jvm.allocatedBytes()));
        return new Reading(
                System.nanoTime(),
                cpu,
                DatabaseUse.read(site.postgresPort()),
                TopicUse.read(site.addresses().kafka()),
                allocated);
    }

    /** Bytes of heap in use after a full collection, by service. */
    Map<String, Long> liveHeaps() {
        Map<String, Long> live = new TreeMap<>();
        services.forEach((name, jvm) -> live.put(name, jvm.liveBytes()));
        return live;
    }

    private static ProcessHandle handle(@Nullable Long pid) {
        return ProcessHandle.of(Objects.requireNonNull(pid)).orElseThrow();
    }

    @Override
    public void close() {
        services.values().forEach(Jvm::close);
    }
}
