package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals by EU DSS. What does not reach the level promised, as DSS validates it, is not sealed. */
@Component
final class DssSealer implements Sealer {

    private final PdfPress press;
    private final PadesSeal seal;
    private final SealCheck check;

    DssSealer(PdfPress press, VendorKey key) {
        this.press = press;
        this.seal = new PadesSeal(key);
        this.check = key.check();
    }

    @Override
    public SealingOutcome seal(SealingOrder order) {
        String step = "PRINTING";
        try {
            byte @Nullable [] before = order.sealed();
            byte[] pdf = before == null ? press.print(order.content(), order.evidence()) : before;
            step = before == null ? "SIGNING" : "RENEWING";
            DSSDocument sealed = before == null ? seal.on(pdf) : seal.renewedOn(pdf);
            SignatureLevel level = before == null ? PadesSeal.LEVEL : PadesSeal.RENEWED;
            step = "VERIFYING";
            SealCheck.Verdict verdict = check.of(sealed, level);
            return verdict.flaw() == null
                    ? new SealingOutcome.Sealed(
                            order,
                            DSSUtils.toByteArray(sealed),
                            PadesSeal.nameOf(level),
                            verdict.end())
                    : new SealingOutcome.Delayed(order, step, verdict.flaw());
        } catch (RuntimeException e) {
            // Whatever an authority answers, and whatever a library makes of it, is a delay.
            return new SealingOutcome.Delayed(order, step, e.toString());
        }
    }
}
