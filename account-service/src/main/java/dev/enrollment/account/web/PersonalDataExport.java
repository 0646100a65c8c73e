package dev.enrollment.account.web;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.PersonalDataDesk;
import dev.enrollment.edge.person.PersonalData;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is kept about an enrollment's people, told by the staff on their request. */
@Component
class PersonalDataExport implements PersonalData {

    private final PersonalDataDesk desk;
    private final AccountDesk accounts;

    PersonalDataExport(PersonalDataDesk desk, AccountDesk accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> of(UUID enrollment) {
        return accounts.find(new EnrollmentId(enrollment))
                .map(known -> desk.export(known.id()))
                .orElse(Map.of());
    }
}
