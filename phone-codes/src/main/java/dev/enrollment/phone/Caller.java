package dev.enrollment.phone;

import java.util.UUID;

/**
 * Who asks for a code or types one in.
 *
 * @param session of the browser; a code sent for one is worth nothing in another
 * @param address the browser's network address, for the caps
 */
public record Caller(UUID enrollment, String session, String address) {

    @Override
    public String toString() {
        return "Caller[" + enrollment + "]";
    }
}
