package dev.enrollment.sandbox.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of processes; pages that several processes share count once where known. */
final class Memory {

    private static final int KIBIBYTES_PER_MEGABYTE = 1_000_000 / 1_024;

    private Memory() {}

    /** Of the process and its descendants, 0 when unknown. */
    static long megabytes(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(own -> Stream.concat(Stream.of(own), own.descendants()))
                        .mapToLong(process -> kibibytes(process.pid()))
                        .sum()
                / KIBIBYTES_PER_MEGABYTE;
    }

    /** Of this process alone. */
    static long ownMegabytes() {
        return kibibytes(ProcessHandle.current().pid()) / KIBIBYTES_PER_MEGABYTE;
    }

    private static long kibibytes(long pid) {
        Path rollup = Path.of("/proc/%d/smaps_rollup".formatted(pid));
        return Files.isReadable(rollup) ? fromProc(rollup) : fromPs(pid);
    }

    private static long fromProc(Path rollup) {
        try (var lines = Files.lines(rollup, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(Memory::number).sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // The process has just ended.
        }
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            return number(
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return 0; // No ps on this machine.
        }
    }

    private static long number(String line) {
        String digits = line.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
