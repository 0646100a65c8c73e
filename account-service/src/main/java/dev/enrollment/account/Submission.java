package dev.enrollment.account;

/**
 * One partner's own name for what it sent. Nobody else's submissions are reachable through it,
 * since the partner is known from the topic or the token, never from the payload.
 */
public record Submission(String partner, String id) implements Comparable<Submission> {

    @Override
    public int compareTo(Submission other) {
        int byPartner = partner.compareTo(other.partner);
        return byPartner != 0 ? byPartner : id.compareTo(other.id);
    }
}
