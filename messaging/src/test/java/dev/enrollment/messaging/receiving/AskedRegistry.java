package dev.enrollment.messaging.receiving;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A registry that may be away, and that counts how often it is asked, and when it must not be. */
final class AskedRegistry {

    private final SchemaRegistryClient real;
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger askedInTransaction = new AtomicInteger();
    volatile boolean away;

    AskedRegistry(SchemaRegistryClient real) {
        this.real = real;
    }

    SchemaRegistryClient client() {
        return (SchemaRegistryClient)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {SchemaRegistryClient.class},
                        (proxy, method, arguments) -> call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        asked.incrementAndGet();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            askedInTransaction.incrementAndGet();
        }
        if (away) {
            throw new IOException("the registry is away");
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
