package dev.enrollment.account.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The shipped list of mailboxes that belong to a role, which module {@code schemas} holds. */
final class RoleMailboxes {

    private static final String FILE = "/catalogue/role-mailboxes.txt";

    private RoleMailboxes() {}

    /** Those that no signatory can have; lines with a mark are for reviewers alone. */
    static Set<String> refused() {
        try (InputStream in = RoleMailboxes.class.getResourceAsStream(FILE)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, FILE).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .filter(line -> !line.contains(" "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
