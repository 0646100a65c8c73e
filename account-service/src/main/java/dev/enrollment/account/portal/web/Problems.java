package dev.enrollment.account.portal.web;

import java.util.List;

/** All that is to be put right on a page. */
record Problems(List<Problem> all) {

    static final Problems NONE = new Problems(List.of());

    Problems {
        all = List.copyOf(all);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public boolean at(String field) {
        return all.stream().anyMatch(problem -> problem.field().equals(field));
    }

    public List<Problem> of(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).toList();
    }
}
