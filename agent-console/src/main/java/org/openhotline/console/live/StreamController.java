package org.openhotline.console.live;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.desk.DeskPresence;
import org.openhotline.console.status.SystemWatch;
import org.openhotline.operator.Extension;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stream of changes as server-sent events. Each open page has a virtual thread, which may well wait here for hours.
 */
@RestController
class StreamController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Newsroom newsroom;
    private final NewsText text;
    private final SystemWatch watch;
    private final DeskPresence presence;

    StreamController(Newsroom newsroom, NewsText text, SystemWatch watch, DeskPresence presence) {
        this.newsroom = newsroom;
        this.text = text;
        this.watch = watch;
        this.presence = presence;
    }

    @Operation(
            summary = "Changes as server-sent events",
            description =
                    "Each event holds the whole new state. Come back with Last-Event-ID and what was missed follows.")
    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Right.SEE_HOUSE)
    void stream(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "false") boolean desk,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no");
        long now = newsroom.lastId();
        Extension atDesk = desk && Rights.may(person, Right.WORK_AT_DESK) ? person.extension() : null;
        if (atDesk != null) {
            presence.opened(atDesk);
        }
        Reader reader = lastId == null ? newsroom.open() : newsroom.reopen(number(lastId));
        try {
            var out = response.getWriter();
            if (lastId == null) {
                text.of(new News(now, new Subject.OfSystem(watch.now())), person)
                        .ifPresent(out::write);
            }
            send(out, person, reader, request);
        } finally {
            newsroom.leave(reader);
            if (atDesk != null) {
                presence.closed(atDesk);
            }
        }
    }

    /** What is no id of ours counts as too old. */
    private static long number(String lastId) {
        return lastId.matches("\\d{1,18}") ? Long.parseLong(lastId) : -1;
    }

    /** Until the page is closed, its session has ended, or the house closes. */
    private void send(PrintWriter out, Person person, Reader reader, HttpServletRequest request)
            throws InterruptedException {
        boolean session = request.getSession(false) != null;
        while (!out.checkError() && !reader.closed()) {
            Optional<News> news = reader.next(HEARTBEAT);
            if (reader.closed() || (session && !request.isRequestedSessionIdValid())) {
                return;
            }
            out.write(news.isPresent() ? text.of(news.get(), person).orElse("") : ": still here\n\n");
        }
    }
}
