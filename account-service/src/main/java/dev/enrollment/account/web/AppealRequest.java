package dev.enrollment.account.web;

import dev.enrollment.account.AppealGround;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of an appeal. */
record AppealRequest(@Nullable List<@Nullable String> grounds) {

    Set<AppealGround> checked() {
        if (grounds == null || grounds.isEmpty()) {
            throw Codes.missing(AppealGround.class, "grounds");
        }
        Set<AppealGround> checked = EnumSet.noneOf(AppealGround.class);
        for (int i = 0; i < grounds.size(); i++) {
            checked.add(Codes.read(AppealGround.class, "grounds[" + i + "]", grounds.get(i)));
        }
        return checked;
    }
}
