package dev.enrollment.agreement.pack;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementText;
import dev.enrollment.agreement.Seal;
import dev.enrollment.agreement.Step;
import java.time.Instant;
import java.util.List;

/**
 * What goes into a pack.
 *
 * @param released the text as released, without parties
 * @param pdf the sealed agreement
 * @param steps what people decided beside the answer
 * @param gatheredAt by the database's clock
 */
public record CaseFile(
        Agreement agreement,
        AgreementText released,
        Seal seal,
        byte[] pdf,
        List<Step> steps,
        List<CaseEvent> events,
        Instant gatheredAt) {

    @Override
    public String toString() {
        return "CaseFile[" + agreement.enrollment() + "]";
    }
}
