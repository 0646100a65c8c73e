package dev.enrollment.agreement.pack;

/** Writes the files of a case into one, seals that and verifies it. */
public interface PackMaker {

    /**
     * The sealed container.
     *
     * @throws PackDelayed where it does not reach the level promised
     */
    byte[] make(CaseFile file);
}
