package dev.enrollment.agreement.pack;

import dev.enrollment.agreement.EnrollmentId;
import java.util.List;

/** The events of every enrollment, as far as this service has read them. */
public interface CaseEvents {

    /** Keeps an event; the same again changes nothing. */
    void keep(CaseEvent event);

    /** By time, then topic and sequence. */
    List<CaseEvent> of(EnrollmentId enrollment);
}
