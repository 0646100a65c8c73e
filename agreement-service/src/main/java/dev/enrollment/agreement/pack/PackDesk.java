package dev.enrollment.agreement.pack;

import dev.enrollment.agreement.DatabaseClock;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.Sha256;
import dev.enrollment.agreement.Step;
import dev.enrollment.agreement.SubjectId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Hands out packs. Making one asks authorities, so no transaction is open meanwhile; the entry that
 * tells who got it, and why, is committed before anybody has it.
 */
@Service
public class PackDesk {

    private final CaseFiles files;
    private final PackMaker maker;
    private final EvidenceArchive archive;
    private final DatabaseClock clock;

    PackDesk(CaseFiles files, PackMaker maker, EvidenceArchive archive, DatabaseClock clock) {
        this.files = files;
        this.maker = maker;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * The pack of an enrollment whose agreement is sealed, also of one that an erasure has locked;
     * empty for any other.
     *
     * @param reason in the operator's words
     * @throws PackDelayed where an authority is away
     */
    public Optional<byte[]> take(EnrollmentId enrollment, SubjectId by, String reason) {
        return files.gather(enrollment, clock.now()).map(file -> hand(file, by, reason));
    }

    private byte[] hand(CaseFile file, SubjectId by, String reason) {
        byte[] pack = maker.make(file);
        var enrollment = file.agreement().enrollment();
        archive.note(Step.exported(enrollment, by, reason, Sha256.of(pack), clock.now()));
        return pack;
    }
}
