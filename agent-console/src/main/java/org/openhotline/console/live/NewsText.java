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
        if (news.subject() instanceof Subject.OfCall(var call) && !Rights.may(reader, Right.VIEW_CALLS, call)) {
            return Optional.empty();
        }
        boolean everything = switch (news.subject()) {
            case Subject.OfCall _ -> Rights.may(reader, Right.SEE_NUMBERS);
            case Subject.OfOperator(var operator) -> Rights.may(reader, Right.SEE_FIGURES, operator.extension());
            case Subject.OfLine _, Subject.OfSystem _, Subject.Resync _ -> true;
        };
        return Optional.of(news.rendering().of(everything, () -> text(news, everything)));
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
            case Subject.Resync _ -> Map.of();
        };
    }

    private OperatorView operator(OperatorStatus operator, boolean withFigures) {
        return OperatorView.of(operator, withFigures ? figures.of(operator.extension()) : null);
    }
}
