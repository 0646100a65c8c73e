package dev.enrollment.account.phone;

import dev.enrollment.account.Market;

/**
 * A number as a person wrote it.
 *
 * @param home the market whose national form the person may have used
 */
public record WrittenNumber(String text, Market home) {

    String market() {
        return home.code();
    }

    @Override
    public String toString() {
        return "WrittenNumber[…]";
    }
}
