package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.web.Staff;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that stay open are told when to look again, by server-sent events. */
@Controller
class LivePages {

    private final LiveStreams streams;

    LivePages(LiveStreams streams) {
        this.streams = streams;
    }

    /**
     * 204, after which a browser does not ask again, where too many pages are open.
     *
     * @param of the case that the page shows; the queue where there is none
     * @param seen the state that the page shows
     */
    @GetMapping("/reviews/live")
    void open(
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(defaultValue = "") String seen,
            Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!streams.isRoomLeft()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        // For a gateway that would gather it.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        AsyncContext connection = request.startAsync();
        connection.setTimeout(0);
        var stream =
                new LiveStream(
                        connection,
                        request.getSession().getId(),
                        staff.reviewer(),
                        of == null ? null : new ReviewId(of),
                        seen);
        connection.addListener(new Leaving(() -> streams.remove(stream)));
        streams.add(stream);
    }

    /** Notices that a page is closed. */
    private record Leaving(Runnable left) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            left.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            left.run();
        }

        @Override
        public void onError(AsyncEvent event) {
            left.run();
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
