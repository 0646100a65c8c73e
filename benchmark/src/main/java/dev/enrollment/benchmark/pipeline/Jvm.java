package dev.enrollment.benchmark.pipeline;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A service's virtual machine, asked over its local management agent. */
final class Jvm implements AutoCloseable {

    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final MemoryMXBean memory;

    private Jvm(JMXConnector connector, ThreadMXBean threads, MemoryMXBean memory) {
        this.connector = connector;
        this.threads = threads;
        this.memory = memory;
    }

    @SuppressWarnings("BanJNDI") // the address is that of our own child
    static Jvm of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            String agent = machine.startLocalManagementAgent();
            machine.detach();
            JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent));
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            return new Jvm(
                    connector,
                    ManagementFactory.newPlatformMXBeanProxy(
                            beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class),
                    ManagementFactory.newPlatformMXBeanProxy(
                            beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class));
        } catch (AttachNotSupportedException | IOException e) {
            throw new IllegalStateException("process %d tells nothing".formatted(pid), e);
        }
    }

    /** Bytes all threads have allocated since the process began. */
    long allocatedBytes() {
        return threads.getTotalThreadAllocatedBytes();
    }

    /** Bytes of heap in use after a full collection. */
    long liveBytes() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new IllegalStateException("a management agent does not let go", e);
        }
    }
}
