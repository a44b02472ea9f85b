package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The stream over a real connection. */
@ConsoleTest
class StreamTest {

    /** One event as it came. */
    private record Event(String id, String name, String data) {}

    /** An open page. */
    private static final class Page implements AutoCloseable {
        private final BufferedReader lines;

        Page(HttpResponse<InputStream> response) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        Event next() throws IOException {
            String id = "";
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Event(id, name, line.substring(6));
                }
            }
            throw new IOException("The stream has ended");
        }

        Event next(Predicate<Event> wanted) throws IOException {
            Event event = next();
            while (!wanted.test(event)) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private CallBoard board;

    @Autowired
    private OperatorRoom room;

    private int calls;

    @BeforeEach
    void emptyBoard() {
        board.all().forEach(board::settled);
    }

    private Page open(String account, String... headers) throws Exception {
        return new Page(Visitor.program(port, account).open("/api/stream", headers));
    }

    private String ring() {
        String id = "stream" + System.nanoTime() + "-" + calls++;
        board.happened(Told.arrived(id, Told.NOON, new Caller(Told.NUMBER, "")));
        return id;
    }

    @Test
    void beginsWithTheStateOfThePartsAndTellsOfEveryChange() throws Exception {
        try (Page page = open("supervisor")) {
            assertThat(page.next().name()).isEqualTo("system");
            String id = ring();
            Event call = page.next(event -> event.name().equals("call"));
            assertThat(call.data()).contains(id, Told.NUMBER, "\"stage\":\"ringing\"");
            room.set(new Extension("1002"), OperatorState.PAUSED, "test");
            room.set(new Extension("1002"), OperatorState.READY, "test");
            Event operator = page.next(
                    event -> event.name().equals("operator") && event.data().contains("ready"));
            assertThat(operator.data()).contains("\"today\":{");
            Visitor.program(port, "supervisor").send("PUT", "/api/lines/100/closed", "{\"closed\":true}");
            Visitor.program(port, "supervisor").send("PUT", "/api/lines/100/closed", "{\"closed\":false}");
            assertThat(page.next(event -> event.name().equals("line")).data()).contains("\"number\":\"100\"");
        }
    }

    @Test
    void givesEachReaderWhatHeMaySee() throws Exception {
        try (Page operator = open("1001");
                Page clerk = open("clerk")) {
            operator.next();
            clerk.next();
            String others = ring();
            String own = ring();
            board.happened(new CallEvent.OfferBegan(
                    new CallId("pbx1-" + own), Told.NOON.plusSeconds(2), new Extension("1001")));
            Event seen = operator.next(event -> event.name().equals("call"));
            assertThat(seen.data()).contains(own, Told.NUMBER).doesNotContain(others);
            assertThat(clerk.next(event -> event.name().equals("call")).data())
                    .contains(others, "138****8000")
                    .doesNotContain(Told.NUMBER);
        }
    }

    @Test
    void continuesWhereItWasCut() throws Exception {
        Event last;
        try (Page page = open("supervisor")) {
            page.next();
            ring();
            last = page.next(event -> event.name().equals("call"));
        }
        String missed = ring();
        try (Page page = open("supervisor", "Last-Event-ID", last.id())) {
            assertThat(page.next().data()).contains(missed);
        }
        try (Page page = open("supervisor", "Last-Event-ID", "17")) {
            assertThat(page.next().name()).isEqualTo("resync");
        }
        try (Page page = open("supervisor", "Last-Event-ID", "nonsense")) {
            assertThat(page.next().name()).isEqualTo("resync");
        }
    }

    @Test
    void aPageThatReadsNothingHoldsNobodyUp() throws Exception {
        try (Socket stuck = new Socket(InetAddress.getLoopbackAddress(), port);
                Page page = open("supervisor")) {
            stuck.setReceiveBufferSize(1024);
            String pair = Base64.getEncoder()
                    .encodeToString(("supervisor:" + FakeHouse.PASSWORD).getBytes(StandardCharsets.UTF_8));
            OutputStream out = stuck.getOutputStream();
            out.write(("GET /api/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + pair + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await().until(() -> stuck.getInputStream().available() > 0);
            page.next();
            long longest = 0;
            for (int i = 0; i < 5_000; i++) {
                long from = System.nanoTime();
                String id = ring();
                page.next(event -> event.data().contains(id));
                longest = Math.max(longest, System.nanoTime() - from);
                board.settled(board.find(new CallId("pbx1-" + id)).orElseThrow());
            }
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void endsWithTheSession() throws Exception {
        Visitor browser = Visitor.browser(port);
        browser.signIn("supervisor", FakeHouse.PASSWORD);
        Page page = new Page(browser.open("/api/stream"));
        page.next();
        browser.sendWithToken("DELETE", "/api/session", "");
        ring();
        // Reads to the end, which would otherwise never come.
        assertThat(page.lines.lines().filter(line -> line.startsWith("event: call")))
                .isEmpty();
        page.close();
    }
}
