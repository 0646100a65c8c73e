package dev.enrollment.account.portal.web;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.Field;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.timeline.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of what a person has begun.
 *
 * @param status of the account, or DRAFT
 * @param open whether there is an account, so that there is a status to show
 * @param deletedAt of a draft, when it is deleted unless it is saved again
 */
record BegunView(
        String id,
        String market,
        String company,
        String status,
        boolean open,
        Instant savedAt,
        Instant deletedAt) {

    private static final String DRAFT = "DRAFT";

    /** Whether the company is a partner. */
    public boolean active() {
        return status.equals(AccountStatus.ACTIVE.name());
    }

    /** Path of the page that shows where it stands. */
    public String path() {
        return "/enrollments/" + id + (active() ? "/partner" : open ? "" : "/account");
    }

    static BegunView of(Draft draft, @Nullable Standing standing, Instant deletedAt) {
        return new BegunView(
                draft.id().toString(),
                draft.market().code(),
                draft.text(Field.LEGAL_NAME),
                standing == null ? DRAFT : standing.status().name(),
                standing != null,
                draft.savedAt(),
                deletedAt);
    }
}
