package dev.enrollment.account.phone;

import dev.enrollment.phone.Caller;

/**
 * What somebody typed in as a code.
 *
 * @param text empty where nothing was typed
 */
public record ShownCode(Caller caller, String text) {

    @Override
    public String toString() {
        return "ShownCode[" + caller + "]";
    }
}
