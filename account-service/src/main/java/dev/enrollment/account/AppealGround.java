package dev.enrollment.account;

/** On what grounds an applicant disputes a rejection. */
public enum AppealGround {
    NEW_EVIDENCE,
    FACTUAL_ERROR,
    MISTAKEN_IDENTITY,
    CIRCUMSTANCES_CHANGED
}
