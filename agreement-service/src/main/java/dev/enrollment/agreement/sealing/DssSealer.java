package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.Optional;
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
            byte[] pdf = press.print(order.content(), order.evidence());
            step = "SIGNING";
            DSSDocument sealed = seal.on(pdf);
            step = "VERIFYING";
            Optional<String> flaw = check.flaw(sealed);
            return flaw.isEmpty()
                    ? new SealingOutcome.Sealed(
                            order, DSSUtils.toByteArray(sealed), PadesSeal.LEVEL_NAME)
                    : new SealingOutcome.Delayed(order, step, flaw.get());
        } catch (RuntimeException e) {
            // Whatever an authority answers, and whatever a library makes of it, is a delay.
            return new SealingOutcome.Delayed(order, step, e.toString());
        }
    }
}
