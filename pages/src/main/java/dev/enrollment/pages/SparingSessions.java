package dev.enrollment.pages;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions that are written when something in them changed, not at each request. */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSession<S>> {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{36}");

    private final SessionRepository<S> repository;
    private final Duration pause;

    /**
     * @param pause between two notes of a session's last access
     */
    SparingSessions(SessionRepository<S> repository, Duration pause) {
        this.repository = repository;
        this.pause = pause;
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(repository.createSession(), pause);
    }

    /** The repository writes what has changed, and nothing where nothing has. */
    @Override
    public void save(SparingSession<S> session) {
        repository.save(session.kept());
    }

    /** Asks for what may be an ID only: a cookie holds whatever its sender wrote into it. */
    @Override
    public @Nullable SparingSession<S> findById(String id) {
        S found = ID.matcher(id).matches() ? repository.findById(id) : null;
        return found == null ? null : new SparingSession<>(found, pause);
    }

    @Override
    public void deleteById(String id) {
        repository.deleteById(id);
    }
}
