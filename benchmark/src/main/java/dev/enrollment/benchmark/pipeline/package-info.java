/**
 * Measures the whole pipeline: the four services as processes, with everything around them, take
 * companies from a partner's record to the last letter. This package plays partners, signatories
 * and the mail server, reads meters of every process and server, and judges what came out.
 */
@NullMarked
package dev.enrollment.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
