package dev.enrollment.review;

import dev.enrollment.review.PolicyTouch.Rule;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a case is where it is: what the policy has done to it, in the order of its history. */
final class PolicyTrace {

    private final ReviewQueue.File file;
    private final Map<String, Map<String, String>> values;
    private final List<PolicyTouch> touches = new ArrayList<>();

    private PolicyTrace(ReviewQueue.File file, Map<String, Map<String, String>> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * @param values of each version in the history, and of the one in force
     * @param inForce the version by which claims end now
     */
    static List<PolicyTouch> of(
            ReviewQueue.File file, Map<String, Map<String, String>> values, String inForce) {
        PolicyTrace trace = new PolicyTrace(file, values);
        file.history().forEach(trace::read);
        Instant goesBackAt = file.goesBackAt();
        if (goesBackAt != null) {
            Instant since = file.history().getLast().at();
            trace.add(Rule.CLAIM_ENDS, Policy.IDLE_AFTER, inForce, List.of(), since, goesBackAt);
        }
        return List.copyOf(trace.touches);
    }

    private void read(HistoryEntry entry) {
        switch (entry.command()) {
            case OPEN ->
                    add(Rule.DUE, Policy.DECIDE_WITHIN, entry, List.of(market()), dueOf(entry));
            case APPEAL -> {
                add(Rule.APPEALED, Policy.APPEAL_WITHIN, entry, List.of(), null);
                add(Rule.DUE, Policy.DECIDE_WITHIN, entry, List.of(market()), dueOf(entry));
            }
            case REQUEST_INFORMATION ->
                    add(Rule.PAUSED, Policy.DECIDE_WITHIN, entry, List.of(), endOfPause(entry));
            case APPROVE_BY_POLICY ->
                    add(
                            Rule.AUTO_APPROVED,
                            Policy.AUTO_APPROVE_MARKETS,
                            entry,
                            List.of(market()),
                            null);
            case FINISH_CHECKS -> unlessApproved(entry);
            case PROPOSE -> secondPerson(entry);
            case RETURN -> add(Rule.CLAIM_ENDED, Policy.IDLE_AFTER, entry, List.of(), null);
            case REJECT -> {
                Instant until = entry.remarks() == null ? null : entry.remarks().until();
                if (until != null) {
                    add(Rule.APPEAL_POSSIBLE, Policy.APPEAL_WITHIN, entry, List.of(), until);
                }
            }
            default -> {}
        }
    }

    /** Only of the last round: what was found before does not count any more. */
    private void unlessApproved(HistoryEntry finished) {
        List<HistoryEntry> after = since(finished);
        if (after.stream().anyMatch(PolicyTrace::supersedes)) {
            return;
        }
        List<String> open = notPassed();
        if (open.isEmpty()) {
            add(
                    Rule.MARKET_WITHOUT_MACHINE,
                    Policy.AUTO_APPROVE_MARKETS,
                    finished,
                    List.of(market()),
                    null);
        } else {
            add(Rule.CHECKS_NOT_PASSED, Policy.AUTO_APPROVE_MARKETS, finished, open, null);
        }
    }

    /** The market asks for it, or else what the checks have found. */
    private void secondPerson(HistoryEntry proposed) {
        String markets = value(proposed.policy(), Policy.TWO_PEOPLE_MARKETS);
        boolean market = markets != null && List.of(markets.split(" ", -1)).contains(market());
        String setting = market ? Policy.TWO_PEOPLE_MARKETS : Policy.TWO_PEOPLE_RISK;
        List<String> because = market ? List.of(market()) : notPassed();
        add(Rule.SECOND_PERSON, setting, proposed, because, null);
    }

    private List<String> notPassed() {
        return Stream.of(CheckName.values())
                .filter(name -> file.review().checks().check(name).state() != CheckState.PASSED)
                .map(CheckName::name)
                .toList();
    }

    private static boolean supersedes(HistoryEntry entry) {
        return entry.command() == ReviewCommand.FINISH_CHECKS
                || entry.command() == ReviewCommand.APPROVE_BY_POLICY;
    }

    /** Where this term ended, whatever moved it meanwhile; an appeal begins another one. */
    private @Nullable Instant dueOf(HistoryEntry began) {
        Instant due = began.dueAt();
        for (HistoryEntry entry : since(began)) {
            if (entry.command() == ReviewCommand.APPEAL) {
                return due;
            }
            due = entry.dueAt();
        }
        return file.review().term().dueAt();
    }

    private @Nullable Instant endOfPause(HistoryEntry asked) {
        return since(asked).stream()
                .filter(
                        entry ->
                                entry.command() == ReviewCommand.AMEND
                                        || entry.command() == ReviewCommand.WITHDRAW)
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(null);
    }

    private List<HistoryEntry> since(HistoryEntry entry) {
        List<HistoryEntry> all = file.history();
        return all.subList(all.indexOf(entry) + 1, all.size());
    }

    private String market() {
        return file.review().application().market();
    }

    private void add(
            Rule rule,
            String setting,
            HistoryEntry entry,
            List<String> because,
            @Nullable Instant until) {
        add(rule, setting, entry.policy(), because, entry.at(), until);
    }

    private void add(
            Rule rule,
            String setting,
            @Nullable String version,
            List<String> because,
            Instant from,
            @Nullable Instant until) {
        String value = value(version, setting);
        touches.add(new PolicyTouch(rule, setting, value, version, because, from, until));
    }

    private @Nullable String value(@Nullable String version, String setting) {
        return version == null ? null : values.getOrDefault(version, Map.of()).get(setting);
    }
}
