package dev.enrollment.account.intake;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what comes over HTTP: once for each key, however often it is sent. */
@Service
@Transactional
public class IdempotentDesk {

    private final IntakeDesk intake;
    private final IdempotencyKeys keys;

    public IdempotentDesk(IntakeDesk intake, IdempotencyKeys keys) {
        this.intake = intake;
        this.keys = keys;
    }

    /**
     * Replies as the first time where the key is known.
     *
     * @param render writes an answer down; the reply is kept as it is
     */
    public KeyUse receive(
            Sender sender, String key, ApplicationForm form, Function<Answer, Reply> render) {
        String fingerprint = form.fingerprint();
        return keys.claim(sender.partner(), key, fingerprint)
                .map(known -> again(known, fingerprint))
                .orElseGet(() -> new KeyUse.Answered(first(sender, key, form, render)));
    }

    private static KeyUse again(IdempotencyKeys.Known known, String fingerprint) {
        Reply reply = Objects.requireNonNull(known.reply(), "a claim without a reply");
        return known.fingerprint().equals(fingerprint)
                ? new KeyUse.Answered(reply)
                : new KeyUse.OfAnother(reply.location());
    }

    private Reply first(
            Sender sender, String key, ApplicationForm form, Function<Answer, Reply> render) {
        Reply reply = render.apply(intake.receive(sender, form, _ -> {}));
        keys.settle(sender.partner(), key, reply);
        return reply;
    }
}
