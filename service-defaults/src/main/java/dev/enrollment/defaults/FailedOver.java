package dev.enrollment.defaults;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Takes connections out of the pool whose server has become read-only or is on its way down: after
 * a failover they would go on failing for as long as the pool keeps them. Named to the pool by its
 * setting {@code exception-override-class-name}; the pool makes it.
 */
public final class FailedOver implements SQLExceptionOverride {

    /**
     * SQLSTATEs of PostgreSQL's Appendix A: the session is read-only, its server cannot read or
     * write its files. The pool knows the others of this kind (classes 08, 57P) by itself.
     */
    static final Set<String> STATES = Set.of("25006", "58000", "58030");

    @java.lang.Override // the interface has a type of that name
    public Override adjudicate(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && STATES.contains(state)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
