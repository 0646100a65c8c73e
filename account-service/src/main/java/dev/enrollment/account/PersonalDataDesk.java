package dev.enrollment.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person what is kept, and forgets it. */
@Service
@Transactional
public class PersonalDataDesk {

    private final AccountDesk accounts;
    private final List<PersonalRecords> records;

    public PersonalDataDesk(AccountDesk accounts, List<PersonalRecords> records) {
        this.accounts = accounts;
        this.records = List.copyOf(records);
    }

    /** All that is kept about an enrollment's company and people, by part, as JSON. */
    public Map<String, String> export(EnrollmentId id) {
        Map<String, String> parts = new LinkedHashMap<>();
        records.forEach(part -> parts.put(part.name(), part.export(id)));
        return parts;
    }

    /**
     * Forgets it here and has all other services forget it. Empty where that is done; else why it
     * cannot be.
     */
    public Optional<Refusal> erase(EnrollmentId id) {
        Optional<Refusal> refusal = accounts.erase(id);
        if (refusal.isEmpty()) {
            records.forEach(part -> part.erase(id));
        }
        return refusal;
    }
}
