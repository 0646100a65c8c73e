package dev.enrollment.sandbox.mailbox;

import dev.enrollment.sandbox.faults.FaultControl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One SMTP transaction: the mail is on disk before the sender reads 250. */
final class Reception implements MessageHandler {

    private final MessageContext context;
    private final MailStore store;
    private final FaultControl faults;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Reception(MessageContext context, MailStore store, FaultControl faults) {
        this.context = context;
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) {
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        byte[] raw = data.readAllBytes();
        try {
            faults.delay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectException(421, "Closing");
        }
        if (faults.failsNow()) {
            throw new RejectException(451, "Simulated failure, try again later");
        }
        store.keep(sender, List.copyOf(recipients), raw);
        if (faults.dropsReplyNow() && context instanceof Session session) {
            session.quit();
        }
        return "Kept";
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
