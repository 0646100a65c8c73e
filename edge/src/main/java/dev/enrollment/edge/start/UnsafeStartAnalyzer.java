package dev.enrollment.edge.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it without a stack trace. */
final class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeStart refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
