package dev.enrollment.defaults;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes the driver's sockets to one database, so that {@link DatabaseWatch} knows which of them
 * wait. Named to the driver by its setting {@code socketFactory}; the driver makes one for each
 * connection, with the setting {@code socketFactoryArg}.
 */
public final class DatabaseSockets extends SocketFactory {

    private final OpenSockets open;

    /**
     * @param database its JDBC URL
     */
    public DatabaseSockets(String database) {
        open = OpenSockets.to(database);
    }

    /** One that is not connected yet: the driver asks for no other. */
    @Override
    public Socket createSocket() {
        return open.add();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
