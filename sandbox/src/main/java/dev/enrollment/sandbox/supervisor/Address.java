package dev.enrollment.sandbox.supervisor;

/**
 * Where a part is reached.
 *
 * @param name what people call the part
 * @param port on the loopback interface
 * @param url for people and clients
 */
public record Address(String name, int port, String url) {

    static Address http(String name, int port) {
        return new Address(name, port, "http://localhost:" + port);
    }
}
