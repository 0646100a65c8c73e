package dev.enrollment.agreement.web;

/** The enrollment has no agreement, or does not exist. */
final class UnknownAgreement extends RuntimeException {

    private static final long serialVersionUID = 1;
}
