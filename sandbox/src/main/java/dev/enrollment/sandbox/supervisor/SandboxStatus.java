package dev.enrollment.sandbox.supervisor;

import java.util.List;

/**
 * The answer of {@code GET /status}.
 *
 * @param state of the whole
 * @param dataFolder where all data are
 * @param parts in the order of their start
 */
public record SandboxStatus(String state, String dataFolder, List<PartStatus> parts) {

    public static final String READY = "READY";

    public boolean isReady() {
        return state.equals(READY);
    }
}
