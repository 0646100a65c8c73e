package dev.enrollment.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/** A sandbox for the class that asks for it, started before its tests and stopped after them. */
public final class OwnSandbox implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(OwnSandbox.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SandboxAddresses.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .sandbox()
                .addresses();
    }

    /** Closed by JUnit when the tests of the class have run. */
    private record Running(RunningSandbox sandbox) implements AutoCloseable {

        static Running start() {
            return tried(
                    () -> {
                        Path data = Files.createTempDirectory(Path.of("target"), "sandbox");
                        return new Running(RunningSandbox.start(data.toAbsolutePath(), Map.of()));
                    });
        }

        @Override
        public void close() {
            tried(
                    () -> {
                        sandbox.stop();
                        return this;
                    });
        }

        private static Running tried(Callable<Running> step) {
            try {
                return step.call();
            } catch (Exception e) {
                throw new AssertionFailedError("The sandbox does not start or stop", e);
            }
        }
    }
}
