package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.pack.CaseFile;
import dev.enrollment.agreement.pack.PackDelayed;
import dev.enrollment.agreement.pack.PackMaker;
import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * ASiC-E with one CAdES seal at baseline B-LT over all files. What does not reach that level, as
 * DSS validates it, is not handed out.
 */
@Component
final class AsicPack implements PackMaker {

    static final SignatureLevel LEVEL = SignatureLevel.CAdES_BASELINE_LT;

    private final VendorKey key;
    private final SealCheck check;

    AsicPack(VendorKey key) {
        this.key = key;
        this.check = key.check();
    }

    @Override
    public byte[] make(CaseFile file) {
        List<DSSDocument> files = PackFiles.of(file);
        try {
            DSSDocument pack = seal(files);
            check.flawOfPack(pack)
                    .ifPresent(
                            flaw -> {
                                throw new PackDelayed(flaw);
                            });
            return DSSUtils.toByteArray(pack);
        } catch (PackDelayed e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever an authority answers, and whatever a library makes of it, is a delay.
            throw new PackDelayed(e);
        }
    }

    private DSSDocument seal(List<DSSDocument> files) {
        var parameters = new ASiCWithCAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(LEVEL);
        key.describeIn(parameters);
        var service = new ASiCWithCAdESService(key.verifier());
        service.setTspSource(key.timestamps());
        var digest = service.getDataToSign(files, parameters);
        return service.signDocument(files, parameters, key.sign(digest));
    }
}
