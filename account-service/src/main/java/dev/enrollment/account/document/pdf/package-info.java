/** PDFs by Apache PDFBox. */
@NullMarked
package dev.enrollment.account.document.pdf;

import org.jspecify.annotations.NullMarked;
