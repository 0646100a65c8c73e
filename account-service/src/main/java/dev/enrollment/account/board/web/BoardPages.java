package dev.enrollment.account.board.web;

import dev.enrollment.account.board.LiveBoard;
import dev.enrollment.account.web.StaffPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board, and the stream that keeps it true while it is open. */
@StaffPage
class BoardPages {

    private static final Logger log = LoggerFactory.getLogger(BoardPages.class);
    private static final String RETRY_AFTER_SECONDS = "30";

    private final LiveBoard board;
    private final BoardStream stream;

    BoardPages(LiveBoard board, BoardStream stream) {
        this.board = board;
        this.stream = stream;
    }

    /** Who prefers the figures to hold still asks for a board that is not live. */
    @GetMapping("/board")
    ModelAndView show(@RequestParam(defaultValue = "true") boolean live) {
        return new ModelAndView("board/board")
                .addObject("board", BoardView.of(board.current()))
                .addObject("live", live);
    }

    @GetMapping("/board/events")
    void events(HttpServletResponse response, Locale language) throws InterruptedException {
        if (!stream.enter()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            // Gateways pass each event on at once.
            response.setHeader("X-Accel-Buffering", "no");
            stream.run(response.getWriter(), language);
        } catch (IOException e) {
            log.debug("A browser that watched the board is gone");
        } catch (DataAccessException | TransactionException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            // Its browser begins another one.
            log.warn("A stream of the board ends: {}", e.getClass().getName());
        } finally {
            stream.leave();
        }
    }
}
