package dev.enrollment.agreement;

/** Prints agreements as accessible, archivable PDF. */
public interface AgreementPress {

    /** PDF/A-3a and PDF/UA-1, with the characters of the text and no others. */
    byte[] print(Content content);
}
