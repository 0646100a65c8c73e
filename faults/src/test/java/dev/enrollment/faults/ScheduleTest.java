package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.faults.service.CrashPoint;
import dev.enrollment.faults.service.Shot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<Shot> ALL = CrashPoint.shots();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(faults(5)).isEqualTo(faults(5)).isNotEqualTo(faults(6));
        assertThat(shots(5)).isEqualTo(shots(5)).isNotEqualTo(shots(6));
    }

    @Test
    void dealsEachHaltAndErrorBeforeAnyComesAgain() {
        assertThat(shots(1).subList(0, ALL.size()))
                .extracting(Shot::title)
                .containsExactlyInAnyOrderElementsOf(ALL.stream().map(Shot::title).toList());
    }

    @Test
    void triesAgainWhatDidNotComeAbout() {
        Shots shots = new Shots(1);
        Shot missed = shots.next();
        shots.missed(missed);

        assertThat(Stream.generate(shots::next).limit(ALL.size())).last().isEqualTo(missed.at(1));
    }

    @Test
    void bringsEachFaultBeforeAnyComesAgain() {
        assertThat(faults(1).subList(0, Fault.values().length - 1))
                .extracting(Schedule.Planned::fault)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesCrashPointsSoThatTheyAreFoundByName() {
        assertThat(CrashPoint.ALL)
                .hasSize(18)
                .allSatisfy(
                        point -> assertThat(CrashPoint.named(point.toString())).isEqualTo(point));
    }

    private static List<Schedule.Planned> faults(long seed) {
        return Stream.generate(new Schedule(seed)::next).limit(50).toList();
    }

    private static List<Shot> shots(long seed) {
        return Stream.generate(new Shots(seed)::next).limit(50).toList();
    }
}
