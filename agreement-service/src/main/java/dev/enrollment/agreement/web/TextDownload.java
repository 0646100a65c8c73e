package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementPress;
import dev.enrollment.agreement.AgreementTexts;
import dev.enrollment.agreement.Content;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The text as a file, the very bytes whose hash is in the evidence, and the same as PDF. */
@Controller
class TextDownload {

    private final SigningRoom room;
    private final AgreementTexts texts;
    private final AgreementPress press;

    TextDownload(SigningRoom room, AgreementTexts texts, AgreementPress press) {
        this.room = room;
        this.texts = texts;
        this.press = press;
    }

    @GetMapping("/agreements/{token}/text")
    @Nullable ModelAndView text(
            @PathVariable String token, Visitor visitor, HttpServletResponse response)
            throws IOException {
        var content = content(token, visitor);
        if (content.isEmpty()) {
            return AgreementPages.neutral();
        }
        var file = new Attachment("text/markdown;charset=UTF-8", name(content.get(), "md"));
        file.send(content.get().bytes(), response);
        return null;
    }

    @GetMapping("/agreements/{token}/pdf")
    @Nullable ModelAndView pdf(
            @PathVariable String token, Visitor visitor, HttpServletResponse response)
            throws IOException {
        var content = content(token, visitor);
        if (content.isEmpty()) {
            return AgreementPages.neutral();
        }
        var file = new Attachment("application/pdf", name(content.get(), "pdf"));
        file.send(press.print(content.get()), response);
        return null;
    }

    private Optional<Content> content(String token, Visitor visitor) {
        return room.open(token, visitor).map(opened -> opened.content(texts));
    }

    private static String name(Content content, String ending) {
        Edition edition = content.edition();
        return String.join("-", edition.document(), edition.version(), edition.language())
                + "."
                + ending;
    }
}
