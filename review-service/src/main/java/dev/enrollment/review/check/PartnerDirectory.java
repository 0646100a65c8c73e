package dev.enrollment.review.check;

/** The vendor's directory of its partner network. */
public interface PartnerDirectory {

    Answer<Listing> find(String partnerNetworkId);

    /** What the directory says about an ID. */
    enum Listing {
        ACTIVE,
        INACTIVE,
        UNKNOWN
    }
}
