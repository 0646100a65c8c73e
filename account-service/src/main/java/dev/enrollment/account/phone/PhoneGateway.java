package dev.enrollment.account.phone;

import java.util.UUID;

/** Delivers codes to phones. */
@FunctionalInterface
public interface PhoneGateway {

    /**
     * One message to one phone.
     *
     * @param id the gateway delivers it once, however often it is asked
     * @param number E.164
     */
    record Message(UUID id, Method method, String number, String text) {

        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /** False where the gateway has not confirmed that it took the message over. */
    boolean deliver(Message message);
}
