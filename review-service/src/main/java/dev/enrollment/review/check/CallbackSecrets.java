package dev.enrollment.review.check;

import java.util.List;

/** The keys of callback tokens, the newest first. */
public interface CallbackSecrets {

    List<byte[]> all();
}
