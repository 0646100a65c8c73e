package dev.enrollment.faults;

import dev.enrollment.faults.service.Chain;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came out.
 *
 * @param stepped for each enrollment what the step has applied
 * @param heard the same for those who read the output topic through {@code messaging}
 * @param published for each enrollment the records of the output topic, as they stand there
 * @param parked the records set aside
 * @param leftOvers what should be empty by now: name and number
 */
record Findings(
        Map<UUID, Chain> stepped,
        Map<UUID, Chain> heard,
        Map<UUID, List<Published>> published,
        Map<Position, Bytes> parked,
        Map<String, Long> leftOvers) {}
