package dev.enrollment.agreement.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A file within a PDF, as PDF/A-3 wants it. */
record AttachedFile(String name, String type, byte[] content) {

    static void attach(List<AttachedFile> files, PDDocument document) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> tree = new LinkedHashMap<>();
        var associated = new COSArray();
        for (AttachedFile file : files) {
            var specification = file.specification(document);
            tree.put(file.name, specification);
            associated.add(specification.getCOSObject());
        }
        var embedded = new PDEmbeddedFilesNameTreeNode();
        embedded.setNames(tree);
        var catalogue = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalogue);
        names.setEmbeddedFiles(embedded);
        catalogue.setNames(names);
        catalogue.getCOSObject().setItem(COSName.AF, associated);
    }

    /** What is attached to a PDF, by name. */
    static Map<String, byte[]> in(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (var file : names.getEmbeddedFiles().getNames().entrySet()) {
                files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDComplexFileSpecification specification(PDDocument document) throws IOException {
        var stream =
                new PDEmbeddedFile(
                        document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        stream.setSubtype(type);
        stream.setSize(content.length);
        stream.setModDate(Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(name);
        specification.setEmbeddedFile(stream);
        specification.setEmbeddedFileUnicode(stream);
        specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        return specification;
    }
}
