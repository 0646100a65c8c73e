package dev.enrollment.account.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a document is by its first bytes, whatever the browser says. */
@SuppressWarnings("ImmutableEnumChecker") // the array is never handed out
public enum DocumentKind {
    /** Its header stands within the first 1024 bytes (ISO 32000, 7.5.2, and its notes). */
    PDF("255044462d", 1024, "application/pdf", "pdf"),
    PNG("89504e470d0a1a0a", 0, "image/png", "png"),
    JPEG("ffd8ff", 0, "image/jpeg", "jpg"),
    /** What somebody typed; no file is taken for it. */
    TEXT("", -1, "text/plain;charset=UTF-8", "txt");

    private static final byte[] START_OF_SCAN = {(byte) 0xff, (byte) 0xda};
    private static final byte[] END_OF_IMAGE = {(byte) 0xff, (byte) 0xd9};
    private static final byte[] HEADER_OF_PNG = {'I', 'H', 'D', 'R'};
    private static final byte[] END_OF_PNG = {'I', 'E', 'N', 'D'};
    private static final int BRAND = 4;
    private static final int BRAND_LENGTH = 8;

    private final byte[] signature;
    private final int latest;
    private final String mediaType;
    private final String extension;

    DocumentKind(String signature, int latest, String mediaType, String extension) {
        this.signature = HexFormat.of().parseHex(signature);
        this.latest = latest;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Empty for anything that is not taken. */
    static Optional<DocumentKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content) >= 0).findFirst();
    }

    /** A photo as telephones keep them, which browsers do not show. */
    static boolean heic(byte[] content) {
        if (content.length < BRAND + BRAND_LENGTH) {
            return false;
        }
        String box = new String(content, BRAND, BRAND_LENGTH, StandardCharsets.US_ASCII);
        return box.matches("ftyp(heic|heix|heim|hevc|mif1|msf1)");
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a picture. */
    public boolean picture() {
        return this == PNG || this == JPEG;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }

    /** Whether it begins with bytes of something else. */
    boolean misplaced(byte[] content) {
        return begins(content) > 0;
    }

    /** Whether it is laid out as its kind is, as far as the bytes tell without being read. */
    boolean whole(byte[] content) {
        return switch (this) {
            case TEXT -> true;
            case PDF -> begins(content) == 0;
            case PNG ->
                    begins(content) == 0
                            && last(content, END_OF_PNG) > last(content, HEADER_OF_PNG);
            case JPEG -> begins(content) == 0 && !cut(content);
        };
    }

    /** Whether a picture's end is missing: its data never ends after the last scan has begun. */
    boolean cut(byte[] content) {
        return this == JPEG && last(content, END_OF_IMAGE) < last(content, START_OF_SCAN);
    }

    private int begins(byte[] content) {
        for (int at = 0; at <= latest && at + signature.length < content.length; at++) {
            if (holds(content, at, signature)) {
                return at;
            }
        }
        return -1;
    }

    private static int last(byte[] content, byte[] marker) {
        int at = content.length - marker.length;
        while (at >= 0 && !holds(content, at, marker)) {
            at--;
        }
        return at;
    }

    private static boolean holds(byte[] content, int at, byte[] bytes) {
        return Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
