package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Profiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryProfiles implements Profiles {

    private final Map<EnrollmentId, Profile> profiles = new HashMap<>();
    private final List<Profile> kept = new ArrayList<>();
    private final Set<EnrollmentId> erased = new HashSet<>();

    @Override
    public Optional<Profile> find(EnrollmentId enrollment) {
        return Optional.ofNullable(profiles.get(enrollment));
    }

    @Override
    public List<Profile> since(EnrollmentId enrollment, int revision) {
        return kept.stream()
                .filter(profile -> profile.enrollment().equals(enrollment))
                .filter(profile -> profile.revision() >= revision)
                .toList();
    }

    @Override
    public boolean isErased(EnrollmentId enrollment) {
        return erased.contains(enrollment);
    }

    @Override
    public void save(Profile profile) {
        profiles.put(profile.enrollment(), profile);
        kept.add(profile);
    }

    @Override
    public void erase(EnrollmentId enrollment) {
        profiles.remove(enrollment);
        erased.add(enrollment);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {}
}
