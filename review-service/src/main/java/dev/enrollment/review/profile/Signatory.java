package dev.enrollment.review.profile;

import org.jspecify.annotations.Nullable;

/**
 * Another person who signs; null what is not told, all of it where the administrator signs.
 *
 * @param phone E.164
 */
public record Signatory(@Nullable String name, @Nullable String email, @Nullable String phone) {

    static final Signatory NONE = new Signatory(null, null, null);

    /** Whether somebody is named. */
    public boolean known() {
        return name != null;
    }
}
