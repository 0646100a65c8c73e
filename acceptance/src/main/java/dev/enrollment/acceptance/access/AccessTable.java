package dev.enrollment.acceptance.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found, laid out as a table, with the differences from what was expected below it. */
final class AccessTable {

    private final ExpectedAccess expected;
    private final List<Finding> findings;

    AccessTable(ExpectedAccess expected, List<Finding> findings) {
        this.expected = expected;
        this.findings = findings;
    }

    List<Finding> differences() {
        return findings.stream()
                .filter(
                        found ->
                                found.allowed()
                                        != expected.allows(
                                                found.principal(), found.resource(), found.deed()))
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "", expected.principals());
        for (String resource : expected.allowed().keySet()) {
            line(
                    text,
                    resource,
                    expected.principals().stream().map(who -> cell(who, resource)).toList());
        }
        differences().forEach(found -> text.append("DIFFERS: ").append(found).append('\n'));
        long allowed = findings.stream().filter(Finding::allowed).count();
        return text.append(
                        "%d answers: %d allowed, %d refused; %d not as expected%n"
                                .formatted(
                                        findings.size(),
                                        allowed,
                                        findings.size() - allowed,
                                        differences().size()))
                .toString();
    }

    private void line(StringBuilder text, String first, List<String> cells) {
        text.append("%-34s".formatted(first));
        for (int i = 0; i < cells.size(); i++) {
            int width = expected.principals().get(i).length();
            text.append("  %%-%ds".formatted(width).formatted(cells.get(i)));
        }
        text.setLength(text.toString().stripTrailing().length());
        text.append('\n');
    }

    private String cell(String principal, String resource) {
        Set<Deed> allowed =
                findings.stream()
                        .filter(found -> found.principal().equals(principal))
                        .filter(found -> found.resource().equals(resource))
                        .filter(Finding::allowed)
                        .map(Finding::deed)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
        if (allowed.contains(Deed.READ) || allowed.contains(Deed.WRITE)) {
            allowed.remove(Deed.DESCRIBE);
        }
        return allowed.isEmpty()
                ? "-"
                : allowed.stream().map(AccessTable::letter).collect(Collectors.joining("+"));
    }

    private static String letter(Deed deed) {
        return switch (deed) {
            case CONNECT -> "C";
            case READ -> "R";
            case WRITE -> "W";
            default -> deed.name();
        };
    }
}
