package dev.enrollment.account.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.WholeService;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@WholeService
class SessionsIT {

    @Autowired private SessionRepository<?> sessions;

    @Test
    void twoRequestsOfOneSessionMayNoteTheSameThing() {
        assertThat(notedTwice(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String notedTwice(SessionRepository<S> sessions) {
        S begun = sessions.createSession();
        sessions.save(begun);
        S first = found(sessions, begun.getId());
        S second = found(sessions, begun.getId());
        first.setAttribute("noted", "first");
        second.setAttribute("noted", "second");
        sessions.save(first);
        sessions.save(second);
        return found(sessions, begun.getId()).getRequiredAttribute("noted");
    }

    private static <S extends Session> S found(SessionRepository<S> sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
