package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import java.util.Map;

/** What an enrollment has applied with, as it is stored. */
@FunctionalInterface
public interface FiledTexts {

    /** The newest revision, by paths of the contract such as office.postalCode; empty if none. */
    Map<String, String> newest(EnrollmentId id);
}
