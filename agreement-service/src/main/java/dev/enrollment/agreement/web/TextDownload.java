package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementText;
import dev.enrollment.agreement.AgreementTexts;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The text as a file: the very bytes whose hash is signed. */
@Controller
class TextDownload {

    private final SigningRoom room;
    private final AgreementTexts texts;

    TextDownload(SigningRoom room, AgreementTexts texts) {
        this.room = room;
        this.texts = texts;
    }

    @GetMapping("/agreements/{token}/text")
    @Nullable ModelAndView download(
            @PathVariable String token, Visitor visitor, HttpServletResponse response)
            throws IOException {
        var text = room.open(token, visitor).map(opened -> texts.of(opened.agreement().edition()));
        if (text.isEmpty()) {
            return AgreementPages.neutral();
        }
        send(text.get(), response);
        return null;
    }

    private static void send(AgreementText text, HttpServletResponse response) throws IOException {
        byte[] bytes = text.bytes();
        response.setContentType("text/markdown;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name(text.edition())).build().toString());
        response.getOutputStream().write(bytes);
    }

    private static String name(Edition edition) {
        return String.join("-", edition.document(), edition.version(), edition.language()) + ".md";
    }
}
