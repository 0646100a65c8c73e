package dev.enrollment.acceptance.partner;

import static java.util.Objects.requireNonNull;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Position;
import dev.enrollment.acceptance.samples.Sample;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The partners' systems, each with its own access to the broker. */
public final class PartnerSystems implements AutoCloseable {

    private final Map<String, PartnerSystem> systems = new HashMap<>();

    public PartnerSystems(SandboxAddresses addresses, Collection<String> partners, Keys keys) {
        for (String partner : partners) {
            systems.put(partner, new PartnerSystem(addresses, keys.clientSettings(partner)));
        }
    }

    /** Publishes the journey's record; returns when the broker has it. */
    public void publish(Journey journey) {
        journey.published(publish(journey.sample()));
    }

    /** Publishes what the journey's reviewer asked for. */
    public void amend(Journey journey) {
        journey.sample().amendment().ifPresent(amended -> journey.published(publish(amended)));
    }

    private Position publish(Sample sample) {
        return requireNonNull(systems.get(sample.script().partner())).publish(sample);
    }

    @Override
    public void close() {
        systems.values().forEach(PartnerSystem::close);
    }
}
