package dev.enrollment.faults;

import dev.enrollment.faults.service.Crash;
import dev.enrollment.faults.service.CrashPoint;
import java.util.Map;

/** A crash point and the passage of it at which the process halts. */
record Shot(CrashPoint point, int passage) {

    Map<String, String> environment() {
        return Map.of(Crash.POINT, point.toString(), Crash.PASSAGE, Integer.toString(passage));
    }
}
