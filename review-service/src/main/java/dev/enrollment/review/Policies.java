package dev.enrollment.review;

import java.util.Collection;
import java.util.Map;

/** The versions of the policy that have been in force. */
public interface Policies {

    /** The values of these versions, by version. */
    Map<String, Map<String, String>> values(Collection<String> versions);
}
