package dev.enrollment.faults.service;

import static dev.enrollment.faults.service.CrashingConnection.call;

import dev.enrollment.faults.service.CrashPoint.Step;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.apache.kafka.clients.consumer.Consumer;

/** A consumer whose commits of offsets pass crash points. */
final class CrashingConsumer {

    private CrashingConsumer() {}

    @SuppressWarnings("unchecked")
    static <K, V> Consumer<K, V> around(Consumer<K, V> consumer, Crash crash) {
        InvocationHandler handler =
                (proxy, method, arguments) ->
                        method.getName().startsWith("commit")
                                ? crash.around(
                                        Step.OFFSET_COMMIT, () -> call(consumer, method, arguments))
                                : call(consumer, method, arguments);
        return (Consumer<K, V>)
                Proxy.newProxyInstance(
                        Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, handler);
    }
}
