package org.openhotline.console.calls;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openhotline.call.CallRecord;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.CallKey;
import org.openhotline.storage.CallQueries;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stored calls as one file, however many: read and written a page at a time. */
@RestController
class CallsExport {

    private static final int PAGE = 1_000;

    private final CallQueries calls;
    private final AccessLog accesses;
    private final HouseClock clock;

    CallsExport(CallQueries calls, AccessLog accesses, HouseClock clock) {
        this.calls = calls;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Every export is written down with its filter (D5). */
    @Operation(
            summary = "The stored calls that the filters give, as CSV",
            description = "Every export is written down.")
    @GetMapping(path = "/api/calls.csv", produces = "text/csv")
    @Needs(Right.EXPORT_CALLS)
    void export(
            @AuthenticationPrincipal Person person,
            CallQuestion question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CallFilter filter = question.filter();
        // Asked before the answer begins, so that a database that is away can still be told of.
        List<CallRecord> first = calls.page(filter, null, PAGE);
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        accesses.keep(new Access(clock.now(), person.name(), Access.Action.EXPORT_CALLS, "", Map.of("filter", query)));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calls.csv\"");
        write(filter, first, new CallsCsv(response.getWriter()));
    }

    private void write(CallFilter filter, List<CallRecord> first, CallsCsv csv) throws IOException {
        List<CallRecord> page = first;
        csv.write(page);
        while (page.size() == PAGE) {
            page = next(filter, page);
            csv.write(page);
        }
    }

    /** A file that stops in the middle must not look like a whole one: the connection is cut instead. */
    private List<CallRecord> next(CallFilter filter, List<CallRecord> page) throws IOException {
        try {
            return calls.page(filter, CallKey.of(page.getLast()), PAGE);
        } catch (DataAccessException away) {
            throw new IOException("The database went away in the middle of an export", away);
        }
    }
}
