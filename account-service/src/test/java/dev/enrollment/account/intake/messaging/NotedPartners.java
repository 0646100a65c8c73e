package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.partner.Partners;
import java.util.HashSet;
import java.util.Set;

/** Remembers which partners want replies. */
final class NotedPartners implements Partners {

    private final Set<String> noted = new HashSet<>();

    @Override
    public boolean wantsReplies(String partner) {
        return noted.contains(partner);
    }

    @Override
    public void wantReplies(String partner) {
        noted.add(partner);
    }
}
