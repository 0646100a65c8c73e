package dev.enrollment.edge.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Whom an address belongs to: itself, or the /64 of IPv6, of which one customer has all. */
final class Network {

    private static final int BYTES = 8;

    private Network() {}

    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, BYTES)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
