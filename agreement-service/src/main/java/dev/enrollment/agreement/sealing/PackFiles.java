package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Sha256;
import dev.enrollment.agreement.pack.CaseEvent;
import dev.enrollment.agreement.pack.CaseFile;
import eu.europa.esig.dss.enumerations.MimeType;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The files of a pack, and the list of their hashes. */
final class PackFiles {

    private static final byte[] INSTRUCTIONS =
            PdfPress.resource(new ClassPathResource("sealing/VERIFY-PACK.txt"));

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private PackFiles() {}

    static List<DSSDocument> of(CaseFile file) {
        var events = EventChain.of(file.events());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("VERIFY.txt", INSTRUCTIONS);
        files.put("agreement-sealed.pdf", file.pdf());
        var attached = AttachedFile.in(file.pdf());
        for (String name : List.of("agreement.md", "evidence.json")) {
            files.put(name, attached.get(name));
        }
        files.put("agreement-released.md", bytes(file.released().text()));
        files.putAll(declarations(file.events()));
        files.put("events.ndjson", bytes(events.text()));
        files.put("case.json", bytes(CaseSummary.of(file, events)));
        files.put("SHA256SUMS", bytes(sums(files)));
        List<DSSDocument> documents = new ArrayList<>();
        files.forEach(
                (name, bytes) ->
                        documents.add(
                                new InMemoryDocument(bytes, name, MimeType.fromFileName(name))));
        return documents;
    }

    /** The words that applicants attest and consent to, in each language that has them. */
    private static Map<String, byte[]> declarations(List<CaseEvent> events) {
        Map<String, byte[]> texts = new TreeMap<>();
        for (CaseEvent event : events) {
            String version = JSON.readTree(event.data()).path("declarationVersion").asString("");
            for (String language : LANGUAGES) {
                var text =
                        new ClassPathResource(
                                "declarations/%s/%s.properties".formatted(version, language));
                if (VERSION.matcher(version).matches() && text.exists()) {
                    texts.put(
                            "declaration-%s-%s.txt".formatted(version, language),
                            PdfPress.resource(text));
                }
            }
        }
        return texts;
    }

    /** As {@code sha256sum} prints them. */
    private static String sums(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
