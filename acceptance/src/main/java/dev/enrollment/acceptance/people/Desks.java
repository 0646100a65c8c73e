package dev.enrollment.acceptance.people;

import java.util.concurrent.Semaphore;

/** How many people use a browser at once: signing in costs the identity provider a slow hash. */
public final class Desks {

    private final Semaphore free;

    public Desks(int count) {
        free = new Semaphore(count);
    }

    void enter() {
        free.acquireUninterruptibly();
    }

    void leave() {
        free.release();
    }
}
