package dev.enrollment.account.provisioning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Grants the role to everyone, after the failures it was told to begin with. */
final class RecordedRole implements PartnerRole {

    final List<String> granted = new ArrayList<>();
    final Deque<FailureCode> failures = new ArrayDeque<>();

    @Override
    public Optional<FailureCode> grantTo(String subject) {
        FailureCode failure = failures.poll();
        if (failure == null) {
            granted.add(subject);
        }
        return Optional.ofNullable(failure);
    }
}
