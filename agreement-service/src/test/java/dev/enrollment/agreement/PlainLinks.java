package dev.enrollment.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens that say openly what they stand for: {@code <agreement>/<version>}. */
final class PlainLinks implements AgreementLinks {

    @Override
    public Optional<Link> read(String token) {
        if (!token.contains("/")) {
            return Optional.empty();
        }
        List<String> parts = List.of(token.split("/", 2));
        return Optional.of(
                new Link(
                        new AgreementId(UUID.fromString(parts.get(0))),
                        Integer.parseInt(parts.get(1))));
    }

    @Override
    public String token(Link link) {
        return link.agreement() + "/" + link.version();
    }
}
