package dev.enrollment.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * One block of an agreement's text. Page and PDF show the same characters as the file, only set as
 * headings and paragraphs.
 */
public record TextBlock(Kind kind, String text) {

    /** What a block is; the mark at its beginning tells. */
    public enum Kind {
        TITLE("# "),
        HEADING("## "),
        PARAGRAPH("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    static List<TextBlock> of(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n")).map(TextBlock::block).toList();
    }

    private static TextBlock block(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(kind.mark))
                .findFirst()
                .map(kind -> new TextBlock(kind, text.substring(kind.mark.length())))
                .orElseThrow();
    }

    public boolean isTitle() {
        return kind == Kind.TITLE;
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
