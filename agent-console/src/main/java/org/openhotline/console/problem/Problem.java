package org.openhotline.console.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of error that a program may meet. The id is stable: programs and translations rely on it. */
public enum Problem {
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED, "Name or password is wrong"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Not signed in"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    CSRF(HttpStatus.FORBIDDEN, "The request carries no valid CSRF token"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts"),
    PASSWORD_CHANGE_REQUIRED(HttpStatus.FORBIDDEN, "The first password must be changed"),
    PASSWORD_WRONG(HttpStatus.UNPROCESSABLE_CONTENT, "The password is wrong"),
    PASSWORD_NOT_TAKEN(HttpStatus.UNPROCESSABLE_CONTENT, "The new password is not taken"),
    CALL_NOT_FOUND(HttpStatus.NOT_FOUND, "No such call"),
    OPERATOR_NOT_FOUND(HttpStatus.NOT_FOUND, "No such operator"),
    LINE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such line"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "No such thing"),
    STATE_NOT_SETTABLE(HttpStatus.UNPROCESSABLE_CONTENT, "This state cannot be set"),
    ACTION_NOT_POSSIBLE(HttpStatus.CONFLICT, "The call is not in a state for this"),
    NUMBER_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This number may not be rung"),
    PBX_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The PBX is away"),
    NOTICE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such notice"),
    ENTRY_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "The entry is not complete"),
    RECORD_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT, "The record is not complete"),
    RECORD_CLOSED(HttpStatus.CONFLICT, "The record is complete"),
    SETTINGS_CHANGED(HttpStatus.CONFLICT, "Somebody has changed the settings meanwhile"),
    SETTINGS_FLAWED(HttpStatus.UNPROCESSABLE_CONTENT, "The settings have flaws"),
    PAUSE_REASON_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "No such reason for a pause"),
    CALL_NOT_TALKING(HttpStatus.CONFLICT, "Nobody talks in this call now"),
    TELEPHONE_UNREACHABLE(HttpStatus.CONFLICT, "The telephone cannot be reached"),
    ALREADY_LISTENING(HttpStatus.CONFLICT, "This account takes part in a talk already"),
    SUPERVISION_NOT_FOUND(HttpStatus.NOT_FOUND, "No such supervision"),
    CALL_NOT_WAITING(HttpStatus.CONFLICT, "The caller does not wait in line"),
    INVALID_FILTER(HttpStatus.BAD_REQUEST, "A filter is not valid"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid"),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database is away"),
    NOT_KEPT(HttpStatus.SERVICE_UNAVAILABLE, "It could not be kept"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "An error of ours");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Such as {@code operator-not-found}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The problem as a document.
     *
     * @param detail for people who write programs; never a secret, never a caller's data
     */
    public ProblemDetail detail(String detail) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create("urn:hotline:problem:" + id()));
        document.setTitle(title);
        document.setProperty("id", id());
        return document;
    }

    /** Answers with this problem from a place that no controller has reached. */
    public void answer(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:hotline:problem:" + id());
        document.put("title", title);
        document.put("status", status.value());
        document.put("detail", detail);
        document.put("id", id());
        response.getWriter().write(JSON.writeValueAsString(document));
    }
}
