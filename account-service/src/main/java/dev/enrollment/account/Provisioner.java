package dev.enrollment.account;

/** Makes the partner account of a contracted company; takes hours. */
public interface Provisioner {

    /**
     * Notes, inside the running transaction, that the partner account must be made.
     *
     * @param market ISO 3166-1 alpha-2 code
     */
    void begin(EnrollmentId id, String market, Signature signature);
}
