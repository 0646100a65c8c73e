package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Another person who signs is named with all that a signature needs, and is another person. */
final class SignatoryRule implements Rule {

    private final Mailboxes mailboxes;

    SignatoryRule(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        if (fields().allMatch(field -> form.given(field) == null)) {
            return;
        }
        fields().filter(field -> form.given(field) == null)
                .forEach(
                        field ->
                                findings.add(
                                        field,
                                        "REQUIRED",
                                        "The field is empty.",
                                        "Enter name, e-mail address and phone of the signatory,"
                                                + " or leave all three out."));
        Optional<String> mailbox = mailbox(form, Field.SIGNATORY_EMAIL);
        if (mailbox.isPresent() && mailbox.equals(mailbox(form, Field.EMAIL))) {
            findings.add(
                    Field.SIGNATORY_EMAIL,
                    "SIGNATORY",
                    "This is the address of the primary contact, who signs if nobody is named.",
                    "Enter the address of the other person, or leave the signatory out.");
        }
    }

    private Optional<String> mailbox(ApplicationForm form, Field field) {
        return mailboxes.read(form.text(field)).map(it -> it.toLowerCase(Locale.ROOT));
    }

    private static Stream<Field> fields() {
        return Field.texts().filter(field -> field.part() == Field.Part.SIGNATORY);
    }
}
