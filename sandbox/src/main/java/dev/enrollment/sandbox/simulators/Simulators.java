package dev.enrollment.sandbox.simulators;

import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.http.WebServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** All simulators behind one port, with their controls, ledgers and a page that lists them. */
public final class Simulators implements AutoCloseable {

    private final WebServer web;
    private final List<Simulator> simulators;

    private Simulators(WebServer web, List<Simulator> simulators) {
        this.web = web;
        this.simulators = simulators;
    }

    /** Starts on the loopback interface, with the ledgers kept in {@code folder}. */
    public static Simulators start(int port, Path folder, InstantSource clock) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), folder, clock);
    }

    /** The same on another interface, or on all. */
    public static Simulators start(InetSocketAddress address, Path folder, InstantSource clock) {
        List<Simulator> simulators =
                List.of(
                        new PartnerNetwork(folder, clock),
                        new Bureau(folder, clock),
                        new SmsGateway(folder, clock),
                        new ProvisioningBackEnd(folder, clock),
                        new TimeStamping(folder, "http://localhost:" + address.getPort(), clock));
        Routes routes = new Routes();
        routes.on("GET /", request -> Reply.html(page(simulators)));
        for (Simulator simulator : simulators) {
            FaultControl control = new FaultControl();
            control.addTo(routes, simulator.name());
            simulator.addTo(routes, control);
            routes.on(
                    "GET /ledger/" + simulator.name(),
                    request -> Reply.json(200, simulator.ledger().entries()));
        }
        return new Simulators(WebServer.start(address, routes), simulators);
    }

    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        simulators.forEach(Simulator::close);
    }

    private static String page(List<Simulator> simulators) {
        return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Simulators</title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 56rem; padding: 0 1rem; color: #1d2733 }
          table { border-collapse: collapse; width: 100%% } td, th { text-align: left; padding: .6rem .8rem .6rem 0; border-bottom: 1px solid #d9e0e7 }
          th { font-weight: 600; color: #5a6875 } a { color: #0a5cb8 }
        </style>
        <h1>Simulators</h1>
        <p>Stand-ins for the world outside. <code>PUT /control/&lt;name&gt;</code> makes one misbehave.</p>
        <table><tr><th>Name<th>Stands for<th>Effects<th></tr>
        %s</table></html>
        """
                .formatted(simulators.stream().map(Simulators::row).collect(Collectors.joining()));
    }

    private static String row(Simulator simulator) {
        return """
        <tr><td>%1$s<td>%2$s<td>%3$d<td><a href="/ledger/%1$s">ledger</a> <a href="/control/%1$s">control</a></tr>
        """
                .formatted(
                        simulator.name(), simulator.purpose(), simulator.ledger().entries().size());
    }
}
