package dev.enrollment.acceptance.attack;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./enroll attack}: so many hostile requests, at a pace, while honest people work. */
public final class Soak {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long SEED = 15;

    private final SandboxAddresses addresses;
    private final Path logs;
    private final Map<String, Map<Integer, AtomicInteger>> answers = new ConcurrentHashMap<>();

    /**
     * Made for one sandbox.
     *
     * @param logs the folder of its logs
     */
    public Soak(SandboxAddresses addresses, Path logs) {
        this.addresses = addresses;
        this.logs = logs;
    }

    /**
     * What came out.
     *
     * @param quiet what honest people met before
     * @param attacked what they met during the attack
     * @param answers how often a kind of request was answered with a status
     * @param grown by how many bytes each log has grown during the attack
     */
    public record Report(
            HonestPeople.Met quiet,
            HonestPeople.Met attacked,
            Map<String, Map<Integer, AtomicInteger>> answers,
            Map<String, Long> grown) {

        /** Answers that tell of trouble in the service, or that give what was asked for. */
        public int failures() {
            return answers.values().stream()
                    .flatMap(each -> each.entrySet().stream())
                    .filter(each -> each.getKey() / 100 == 2 || each.getKey() >= 500)
                    .mapToInt(each -> each.getValue().get())
                    .sum();
        }

        /** Of the log that has grown most. */
        public long mostGrown() {
            return grown.values().stream().mapToLong(bytes -> bytes).max().orElse(0);
        }

        /** Honest answers that were no success while the attack went on. */
        public int honestRefused() {
            return attacked.refused();
        }

        /** For people. */
        public String text() {
            var text = new StringBuilder();
            new TreeMap<>(answers)
                    .forEach(
                            (kind, each) ->
                                    text.append("%-34s %s%n".formatted(kind, new TreeMap<>(each))));
            text.append("Honest people before: %s%n".formatted(quiet));
            text.append("Honest people during: %s%n".formatted(attacked));
            text.append("Answers of 200 to 299, and of 500 and more: %d%n".formatted(failures()));
            text.append("Logs grew by (bytes): %s%n".formatted(grown));
            return text.toString();
        }
    }

    /**
     * Runs it.
     *
     * @param requests how many in all
     * @param aSecond how many are begun in a second
     * @param warmUp how long honest people work first, with as many more hostile requests as fall
     *     into that time, and then again alone for comparison: all that runs later has been
     *     compiled
     */
    public Report run(int requests, int aSecond, Duration warmUp)
            throws InterruptedException, ExecutionException {
        var tokens = new Tokens(new PatientHttp(Deadline.in(PATIENCE)), addresses.identity());
        try (var people =
                HonestPeople.at(
                        addresses,
                        tokens.ofPartnerSystem("aurora"),
                        tokens.ofStaff("rita"),
                        tokens.ofStaff("oskar"))) {
            LogSizes before = LogSizes.of(logs);
            attack(Math.toIntExact(aSecond * warmUp.toSeconds()), aSecond);
            people.met();
            Thread.sleep(warmUp);
            HonestPeople.Met quiet = people.met();
            attack(requests, aSecond);
            HonestPeople.Met attacked = people.met();
            return new Report(quiet, attacked, answers, LogSizes.of(logs).grownSince(before));
        }
    }

    private void attack(int requests, int aSecond) throws InterruptedException, ExecutionException {
        List<Attack> kinds = new ArrayList<>();
        kinds.addAll(Attack.on(addresses.account(), "/enrollments", "/api/enrollments"));
        kinds.addAll(Attack.on(addresses.review(), "/reviews", "/api/reviews"));
        kinds.addAll(Attack.on(addresses.agreement(), "/agreements/a/b", "/api/agreements/c"));
        Collections.shuffle(kinds, new Random(SEED));
        List<Future<Integer>> sent = new ArrayList<>();
        long begin = System.nanoTime();
        try (var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            for (int i = 0; i < requests; i++) {
                int turn = i;
                Attack next = kinds.get(turn % kinds.size());
                sent.add(threads.submit(() -> send(next, turn)));
                long due = begin + Duration.ofSeconds(1).toNanos() * i / aSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            }
            for (Future<Integer> one : sent) {
                one.get();
            }
        }
    }

    private int send(Attack attack, int turn) throws IOException {
        int status = attack.send(stranger(turn));
        return answers.computeIfAbsent(attack.name(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, _ -> new AtomicInteger())
                .incrementAndGet();
    }

    /** Every second request comes from one address, the others from 200. */
    private static InetAddress stranger(int turn) throws IOException {
        int last = turn % 2 == 0 ? 2 : 3 + turn / 2 % 200;
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    /**
     * Arguments: {@code --requests N} and {@code --pace N}, both with defaults. Ends with 1 when a
     * service failed or let a stranger in, an honest person was refused or waited twice as long, or
     * a log grew by more than 5 MB; with 2 when it could not begin.
     */
    public static void main(String... args) throws InterruptedException, ExecutionException {
        try {
            var arguments = SoakArguments.parse(args);
            var addresses = new SandboxAddresses(arguments.basePort());
            addresses.requireSandbox();
            var report =
                    new Soak(addresses, arguments.logs())
                            .run(arguments.requests(), arguments.pace(), Duration.ofSeconds(20));
            System.out.print(report.text());
            boolean well =
                    report.failures() == 0
                            && report.honestRefused() == 0
                            && report.mostGrown() <= 5_000_000
                            && report.attacked()
                                            .p99()
                                            .compareTo(report.quiet().p99().multipliedBy(2))
                                    < 0;
            System.out.println(well ? "All as promised." : "NOT AS PROMISED.");
            System.exit(well ? 0 : 1);
        } catch (IllegalArgumentException
                | IllegalStateException
                | UncheckedIOException
                | OutOfPatience e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }
}
