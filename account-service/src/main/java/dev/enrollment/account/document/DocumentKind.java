package dev.enrollment.account.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a document is by its first bytes, whatever the browser says. */
public enum DocumentKind {
    PDF("255044462d", "application/pdf", "pdf"),
    PNG("89504e470d0a1a0a", "image/png", "png"),
    JPEG("ffd8ff", "image/jpeg", "jpg");

    private final String firstBytes;
    private final String mediaType;
    private final String extension;

    DocumentKind(String firstBytes, String mediaType, String extension) {
        this.firstBytes = firstBytes;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Empty for anything that is not taken. */
    static Optional<DocumentKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }

    private boolean begins(byte[] content) {
        int length = firstBytes.length() / 2;
        return content.length > length
                && HexFormat.of().formatHex(content, 0, length).equals(firstBytes);
    }
}
