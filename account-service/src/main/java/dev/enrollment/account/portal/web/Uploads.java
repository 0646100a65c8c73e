package dev.enrollment.account.portal.web;

import dev.enrollment.account.document.DocumentDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files as a browser sends them: a control that was left empty comes as a file without a name. */
final class Uploads {

    private Uploads() {}

    static List<byte[]> contents(Collection<MultipartFile> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (MultipartFile file : files) {
            if (chosen(file)) {
                contents.add(upToTheLimit(file));
            }
        }
        return contents;
    }

    static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty();
    }

    /** One byte more than is taken says that a file is too large. */
    static byte[] upToTheLimit(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(DocumentDesk.MOST_BYTES + 1);
        }
    }
}
