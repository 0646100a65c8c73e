package dev.enrollment.account.portal;

/** The register of the partner network. */
@FunctionalInterface
public interface PartnerNetwork {

    /** What the register says of an ID. */
    sealed interface Entry {

        record Member(String name, boolean active) implements Entry {}

        record Unknown() implements Entry {}

        /** It cannot be asked; that says nothing about the ID. */
        record Unavailable() implements Entry {}
    }

    Entry find(String id);
}
