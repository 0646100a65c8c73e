package dev.enrollment.sandbox.supervisor;

/**
 * A part as {@code GET /status} tells.
 *
 * @param name what people call it
 * @param pid process, 0 when there is none
 * @param state where it is in its life
 * @param port the port people or services use
 * @param url where it is reached
 * @param restarts how often it was started again after it ended by itself
 * @param memoryMegabytes resident memory of the process with its children; 0 for a part that lives
 *     in the process of the sandbox
 */
public record PartStatus(
        String name,
        long pid,
        PartState state,
        int port,
        String url,
        int restarts,
        long memoryMegabytes) {}
