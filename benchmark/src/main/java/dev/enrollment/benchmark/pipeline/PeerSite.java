package dev.enrollment.benchmark.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What peers work with.
 *
 * @param postgresPort of the database server
 * @param postgres its first process
 * @param simulators directory, bureau and back end
 * @param smtpPort of the mail server
 * @param letters gets the reader of all letters from now on
 * @param logs folder
 */
record PeerSite(
        int postgresPort,
        long postgres,
        URI simulators,
        int smtpPort,
        Consumer<Consumer<Letter>> letters,
        Path logs) {}
