package dev.enrollment.containers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips the tests where no container engine answers, and says so. */
public final class EngineCondition implements ExecutionCondition {

    private static final ConditionEvaluationResult RESULT =
            DockerClientFactory.instance().isDockerAvailable()
                    ? ConditionEvaluationResult.enabled("a container engine answers")
                    : ConditionEvaluationResult.disabled(
                            "No container engine answers (is Docker running, and may you use it?):"
                                    + " skipped. Without -Pcontainers the same tests run on the"
                                    + " sandbox's servers.");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return RESULT;
    }
}
