package dev.enrollment.account.market;

import java.util.List;

/** The market catalogue cannot be used as it is; names everything that must be corrected. */
public final class InvalidCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCatalogue(List<String> problems) {
        super("The market catalogue is broken:\n  " + String.join("\n  ", problems));
    }
}
