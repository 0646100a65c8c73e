package dev.enrollment.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person what is kept, and forgets it when the account is erased. */
@Service
@Transactional
public class PersonalDataDesk implements AccountEvents {

    private final List<PersonalRecords> records;

    public PersonalDataDesk(List<PersonalRecords> records) {
        this.records = List.copyOf(records);
    }

    /** All that is kept about an enrollment's company and people, by part, as JSON. */
    public Map<String, String> export(EnrollmentId id) {
        Map<String, String> parts = new LinkedHashMap<>();
        records.forEach(part -> parts.put(part.name(), part.export(id)));
        return parts;
    }

    @Override
    public void happened(Account account, AccountEvent event) {
        if (event instanceof AccountEvent.Erased) {
            records.forEach(part -> part.erase(account.id()));
        }
    }
}
