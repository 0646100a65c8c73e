package dev.enrollment.account.phone;

import dev.enrollment.account.EnrollmentId;

/**
 * Who asks for a code or types one in.
 *
 * @param session of the browser; a code sent for one is worth nothing in another
 * @param address the browser's network address, for the caps
 */
public record Caller(EnrollmentId enrollment, String session, String address) {

    @Override
    public String toString() {
        return "Caller[" + enrollment + "]";
    }
}
