package dev.enrollment.agreement.pack;

/** The pack does not reach the level promised now, and is not handed out. */
public final class PackDelayed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PackDelayed(String reason) {
        super(reason);
    }

    public PackDelayed(RuntimeException cause) {
        super(cause.toString(), cause);
    }
}
