package dev.enrollment.account;

import java.util.ArrayList;
import java.util.List;

/** Remembers what happened. */
public final class RecordedAccountEvents implements AccountEvents {

    private final List<AccountEvent> events = new ArrayList<>();

    @Override
    public void happened(Account account, AccountEvent event) {
        events.add(event);
    }

    /** What happened since the last look. */
    public List<AccountEvent> take() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
