package dev.enrollment.faults.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A crash point, what happens there, and at which passage. */
public record Shot(CrashPoint point, Manner manner, int passage) {

    /** What happens at the point. */
    public enum Manner {
        /** The process ends at once. */
        HALT("halt"),
        /** The thread meets an Error, as by a class that is missing. */
        ERROR("Error thrown");

        private final String title;

        Manner(String title) {
            this.title = title;
        }
    }

    /** Environment variable: the shots for which the process is armed; absent for none. */
    public static final String ARMED = "CRASH_SHOTS";

    private static final String BETWEEN = ";";
    private static final String WITHIN = ":";

    /** The first passage of a point. */
    static Shot first(CrashPoint point, Manner manner) {
        return new Shot(point, manner, 1);
    }

    /** The same at another passage. */
    public Shot at(int otherPassage) {
        return new Shot(point, manner, otherPassage);
    }

    /** As it is counted. */
    public String title() {
        return manner.title + " " + point;
    }

    /** For the environment. */
    public static String written(List<Shot> shots) {
        return shots.stream()
                .map(
                        shot ->
                                String.join(
                                        WITHIN,
                                        shot.manner.name(),
                                        shot.point.toString(),
                                        Integer.toString(shot.passage)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** From the environment. */
    static List<Shot> read(String written) {
        return Arrays.stream(written.split(BETWEEN))
                .filter(shot -> !shot.isEmpty())
                .map(shot -> shot.split(WITHIN))
                .map(
                        parts ->
                                new Shot(
                                        CrashPoint.named(parts[1]),
                                        Manner.valueOf(parts[0]),
                                        Integer.parseInt(parts[2])))
                .toList();
    }
}
