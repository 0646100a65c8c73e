package dev.enrollment.acceptance.rehearsal;

import dev.enrollment.acceptance.journey.Answer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of the one receipt of a record.
 *
 * @param outcome ACCEPTED, DUPLICATE or REJECTED
 * @param codes all rules that the record breaks
 * @param enrollment the one that must be named; null where any will do, or none for REJECTED
 */
record Promise(String outcome, List<String> codes, @Nullable String enrollment) {

    static Promise accepted() {
        return new Promise("ACCEPTED", List.of(), null);
    }

    static Promise of(String outcome, String enrollment) {
        return new Promise(outcome, List.of(), enrollment);
    }

    static Promise rejected(String... codes) {
        return new Promise("REJECTED", List.of(codes), null);
    }

    /** Why these answers to one record are not what is promised; empty where they are. */
    Optional<String> brokenBy(List<Answer> answers) {
        if (answers.size() != 1) {
            return Optional.of("%d receipts for one record".formatted(answers.size()));
        }
        Answer answer = answers.getFirst();
        boolean kept =
                answer.outcome().equals(outcome)
                        && answer.codes().stream().sorted().toList().equals(codes)
                        && names(answer.enrollmentId());
        return kept ? Optional.empty() : Optional.of(told(answer));
    }

    private boolean names(@Nullable String named) {
        if (outcome.equals("REJECTED")) {
            return named == null;
        }
        return named != null && (enrollment == null || enrollment.equals(named));
    }

    /** A receipt in few words. */
    static String told(Answer answer) {
        return "a receipt %s%s%s"
                .formatted(
                        answer.outcome(),
                        answer.codes().isEmpty() ? "" : " " + String.join(", ", answer.codes()),
                        answer.enrollmentId() == null
                                ? ""
                                : ", enrollment " + answer.enrollmentId());
    }
}
