package dev.enrollment.benchmark.peers;

/** A company's way, carried by a library that survives a crash. */
public interface Peer {

    /** Begins the way; what returns is not forgotten. */
    void begin(Application application);

    /**
     * The company has signed, and the way goes on; what returns true is not forgotten.
     *
     * @return false where the way does not wait for the signature yet
     */
    boolean signed(int number);
}
