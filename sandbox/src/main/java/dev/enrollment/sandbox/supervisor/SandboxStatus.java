package dev.enrollment.sandbox.supervisor;

import java.util.List;

/**
 * The answer of {@code GET /status}.
 *
 * @param state of the whole: STARTING, READY, DEGRADED (a part is being restarted), STOPPING,
 *     STOPPED
 * @param dataFolder where all data are
 * @param parts in the order of their start
 */
public record SandboxStatus(String state, String dataFolder, List<PartStatus> parts) {

    public static final String READY = "READY";

    static SandboxStatus of(String state, String dataFolder, List<PartStatus> parts) {
        boolean degraded =
                state.equals(READY)
                        && parts.stream().anyMatch(part -> part.state() != PartState.READY);
        return new SandboxStatus(degraded ? "DEGRADED" : state, dataFolder, parts);
    }

    /** Whether every part is ready. */
    public boolean isReady() {
        return state.equals(READY);
    }
}
