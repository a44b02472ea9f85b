package org.openhotline.console.live;

import java.util.Map;
import java.util.Optional;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.calls.CallView;
import org.openhotline.console.lines.LineView;
import org.openhotline.console.operators.OperatorView;
import org.openhotline.console.operators.TodaysFigures;
import org.openhotline.console.supervision.SupervisionView;
import org.openhotline.operator.OperatorStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words news for one reader, by what that reader may see: the same as the pages of the lists. */
@Component
class NewsText {

    private final JsonMapper json;
    private final TodaysFigures figures;

    NewsText(JsonMapper json, TodaysFigures figures) {
        this.json = json;
        this.figures = figures;
    }

    /** The event as it goes over the wire; empty when it is none of the reader's business. */
    Optional<String> of(News news, Person reader) {
        if (!concerns(news.subject(), reader)) {
            return Optional.empty();
        }
        boolean everything = switch (news.subject()) {
            case Subject.OfCall _ -> Rights.may(reader, Right.SEE_NUMBERS);
            case Subject.OfOperator(var operator) -> Rights.may(reader, Right.SEE_FIGURES, operator.extension());
            default -> true;
        };
        return Optional.of(news.rendering().of(everything, () -> text(news, everything)));
    }

    private static boolean concerns(Subject subject, Person reader) {
        return switch (subject) {
            case Subject.OfCall(var call) -> Rights.may(reader, Right.VIEW_CALLS, call);
            case Subject.OfBoard _, Subject.OfAlarm _ -> Rights.may(reader, Right.SEE_BOARD);
            case Subject.OfSupervision(var supervision) ->
                supervision.account().equals(reader.name()) && Rights.may(reader, Right.SUPERVISE);
            case Subject.OfNote(var note) ->
                note.to().isEmpty()
                        ? Rights.may(reader, Right.WORK_AT_DESK)
                        : reader.extension() != null && note.to().contains(reader.extension());
            case Subject.OfOperator _,
                    Subject.OfLine _,
                    Subject.OfSystem _,
                    Subject.OfNotices _,
                    Subject.OfSettings _,
                    Subject.Resync _ -> true;
        };
    }

    private String text(News news, boolean everything) {
        String data = json.writeValueAsString(view(news.subject(), everything));
        return "id: " + news.id() + "\nevent: " + news.subject().event() + "\ndata: " + data + "\n\n";
    }

    private Object view(Subject subject, boolean everything) {
        return switch (subject) {
            case Subject.OfCall(var call) -> CallView.of(call, everything);
            case Subject.OfOperator(var operator) -> operator(operator, everything);
            case Subject.OfLine(var line) -> LineView.of(line);
            case Subject.OfSystem(var state) -> state;
            case Subject.OfBoard(var board) -> board;
            case Subject.OfAlarm(var alarm) -> alarm;
            case Subject.OfNote(var note) ->
                Map.of("id", note.id(), "text", note.text(), "by", note.by(), "at", note.at());
            case Subject.OfSupervision(var supervision) -> SupervisionView.of(supervision);
            case Subject.OfSettings(var version) -> Map.of("version", version);
            case Subject.OfNotices _, Subject.Resync _ -> Map.of();
        };
    }

    private OperatorView operator(OperatorStatus operator, boolean withFigures) {
        return OperatorView.of(operator, withFigures ? figures.of(operator.extension()) : null);
    }
}
