package org.openhotline.console.problem;

import org.jspecify.annotations.Nullable;
import org.openhotline.desk.NotesClosed;
import org.openhotline.desk.NotesIncomplete;
import org.openhotline.line.UnknownLine;
import org.openhotline.operator.StateNotSettable;
import org.openhotline.operator.UnknownOperator;
import org.openhotline.operator.UnknownPauseReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong in a controller into a problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownOperator unknown) {
        return answer(Problem.OPERATOR_NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownPauseReason unknown) {
        return answer(Problem.PAUSE_REASON_UNKNOWN, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownLine unknown) {
        return answer(Problem.LINE_NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownCall unknown) {
        return answer(Problem.CALL_NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StateNotSettable refused) {
        ProblemDetail document = Problem.STATE_NOT_SETTABLE.detail(String.valueOf(refused.getMessage()));
        document.setProperty("asked", refused.asked().code());
        document.setProperty("present", refused.present().code());
        return answer(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotAllowed refused) {
        return answer(Problem.NOT_ALLOWED, refused);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(InvalidRequest invalid) {
        return answer(invalid.problem(), invalid);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Missing missing) {
        return answer(missing.problem(), missing);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotesClosed closed) {
        return answer(Problem.RECORD_CLOSED, closed);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotesIncomplete incomplete) {
        ProblemDetail document = Problem.RECORD_INCOMPLETE.detail(String.valueOf(incomplete.getMessage()));
        document.setProperty("entries", incomplete.entries());
        return answer(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotKept failed) {
        LOG.error("Something could not be kept", failed);
        return answer(Problem.NOT_KEPT, failed);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DataAccessException away) {
        LOG.warn("A question to the database failed: {}", away.getMessage());
        return answer(
                Problem.DATABASE_UNAVAILABLE.detail("Calls are answered as usual; what is stored cannot be read now."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RuntimeException unforeseen) {
        LOG.error("A request failed", unforeseen);
        return answer(Problem.INTERNAL.detail("The log of the application says more."));
    }

    /** Spring's own: an unknown path, a wrong method, a body that is no JSON. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failed, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = status.value() == 404
                ? Problem.NOT_FOUND
                : status.is4xxClientError() ? Problem.INVALID_REQUEST : Problem.INTERNAL;
        String detail = body instanceof ProblemDetail document ? document.getDetail() : null;
        ProblemDetail document = problem.detail(detail == null ? status.toString() : detail);
        document.setStatus(status.value());
        return new ResponseEntity<>(document, headers, status);
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, RuntimeException why) {
        return answer(problem.detail(String.valueOf(why.getMessage())));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail document) {
        return ResponseEntity.status(document.getStatus()).body(document);
    }
}
