package dev.enrollment.faults.service;

import dev.enrollment.faults.service.CrashPoint.Step;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;

/** A producer whose sends, and the callbacks that tell of success, pass crash points. */
final class CrashingProducer implements MethodInterceptor {

    private final Crash crash;

    private CrashingProducer(Crash crash) {
        this.crash = crash;
    }

    static Object around(KafkaProducer<?, ?> producer, Crash crash) {
        ProxyFactory proxy = new ProxyFactory(producer);
        // The module asks for the class, not for the interface.
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new CrashingProducer(crash));
        return proxy.getProxy();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        @Nullable Object[] arguments = invocation.getArguments();
        if (arguments.length < 2 || !(arguments[1] instanceof Callback callback)) {
            return invocation.proceed();
        }
        arguments[1] = watched(callback);
        return crash.around(Step.SEND, invocation::proceed);
    }

    @SuppressWarnings("NullAway") // metadata and exception are null in turn
    private Callback watched(Callback callback) {
        return (metadata, failure) -> {
            if (failure != null) {
                callback.onCompletion(metadata, failure);
                return;
            }
            crash.around(
                    Step.ACKNOWLEDGEMENT,
                    () -> {
                        callback.onCompletion(metadata, null);
                        return true;
                    });
        };
    }
}
