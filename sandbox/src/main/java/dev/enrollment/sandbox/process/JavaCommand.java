package dev.enrollment.sandbox.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command line of a Java program with a bounded heap, on the JVM that runs us. */
public final class JavaCommand {

    private JavaCommand() {}

    /**
     * The command line.
     *
     * @param heapMegabytes upper bound of the heap
     * @param arguments everything that follows the options on memory
     */
    public static List<String> of(int heapMegabytes, List<String> arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heapMegabytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError"),
                        arguments.stream())
                .toList();
    }
}
