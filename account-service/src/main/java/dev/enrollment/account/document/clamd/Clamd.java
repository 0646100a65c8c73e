package dev.enrollment.account.document.clamd;

import dev.enrollment.account.document.Scanner;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a document to clamd as one piece and reads its answer, which is {@code stream: OK}, {@code
 * stream: NAME FOUND} or an error (clamd(8), INSTREAM).
 */
final class Clamd implements Scanner {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final int patience;

    /**
     * @param address as {@code clamav:3310}
     */
    Clamd(String address, Duration patience) {
        int colon = address.lastIndexOf(':');
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Verdict scan(byte[] content) {
        String answer;
        try {
            answer = ask(content);
        } catch (IOException e) {
            log.warn("The virus scanner does not answer: {}", e.toString());
            return Verdict.UNKNOWN;
        }
        if (answer.equals("stream: OK")) {
            return Verdict.NOTHING_FOUND;
        }
        if (answer.endsWith(" FOUND")) {
            log.warn("The virus scanner refuses a document: {}", answer);
            return Verdict.HARMFUL;
        }
        log.warn("The virus scanner answers: {}", answer);
        return Verdict.UNKNOWN;
    }

    private String ask(byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(content.length);
            out.write(content);
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
        }
    }
}
