package org.openhotline.acceptance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhotline.testcall.PbxLine;

/**
 * One call as Asterisk's own log (CEL) tells it, read by rules of this test's own.
 *
 * @param lines all lines of the call, of all its channels, in their order
 */
record PbxStory(String id, List<PbxLine> lines) {

    private static final Pattern SOURCE = Pattern.compile("\"hangupsource\":\"([^\"]*)\"");
    private static final Pattern OPERATOR = Pattern.compile("PJSIP/(\\d{4})(-web)?-.*");

    /** The calls of a log by their ids. */
    static Map<String, PbxStory> of(List<PbxLine> log) {
        return log.stream().collect(Collectors.groupingBy(PbxLine::linkedId)).entrySet().stream()
                .filter(call -> call.getValue().stream().anyMatch(PbxStory::arrives))
                .collect(Collectors.toMap(Map.Entry::getKey, call -> new PbxStory(call.getKey(), call.getValue())));
    }

    private static boolean arrives(PbxLine line) {
        return line.type().equals("CHAN_START") && line.context().equals("lines");
    }

    String callerNumber() {
        return callers("CHAN_START").findFirst().map(PbxLine::callerNumber).orElse("none");
    }

    /** Ended once, with every channel that had begun. */
    boolean isWhole() {
        return new TreeSet<>(channels("CHAN_START")).equals(new TreeSet<>(channels("CHAN_END")))
                && channels("CHAN_START").size() == channels("CHAN_END").size()
                && callers("HANGUP").count() == 1;
    }

    private List<String> channels(String type) {
        return lines.stream()
                .filter(line -> line.type().equals(type))
                .map(PbxLine::uniqueId)
                .toList();
    }

    boolean lineAnswered() {
        return callers("ANSWER").findAny().isPresent();
    }

    boolean marked(String mark) {
        return lines.stream().anyMatch(line -> line.mark().equals(mark));
    }

    long marks(String kind) {
        return lines.stream()
                .filter(line -> line.mark().equals(kind) || line.mark().startsWith(kind + ":"))
                .count();
    }

    /** Who was rung, in order. The mark comes before the leg; a caller who is passed on brings a leg without such a mark. */
    List<String> rung() {
        List<String> rung = new ArrayList<>();
        String announced = "";
        for (PbxLine line : lines) {
            String operator = operator(line.channel());
            if (line.mark().startsWith("offer:")) {
                announced = line.mark().substring("offer:".length());
                rung.add(announced);
            } else if (line.type().equals("CHAN_START") && !operator.isEmpty()) {
                if (!operator.equals(announced)) {
                    rung.add(operator);
                }
                announced = "";
            }
        }
        return rung;
    }

    /** Who picked up, in order. */
    List<String> talked() {
        return lines.stream()
                .filter(line -> line.type().equals("ANSWER"))
                .map(line -> operator(line.channel()))
                .filter(operator -> !operator.isEmpty())
                .toList();
    }

    String outcome() {
        if (!talked().isEmpty()) {
            return "answered";
        }
        if (marked("closed")) {
            return "closed";
        }
        if (marked("full") || marked("no-operator")) {
            return "no-operator";
        }
        if (!lineAnswered()) {
            return "abandoned-ringing";
        }
        if (rings()) {
            return "abandoned-offered";
        }
        return end().isBefore(greeted()) ? "abandoned-greeting" : "abandoned-waiting";
    }

    /** Whether a telephone rang at the end: the last offer has no end of its own. */
    private boolean rings() {
        List<String> marks = lines.stream()
                .map(PbxLine::mark)
                .filter(mark -> mark.startsWith("offer"))
                .toList();
        return !marks.isEmpty() && marks.getLast().startsWith("offer:");
    }

    private Instant end() {
        return callers("HANGUP").map(PbxLine::at).findFirst().orElse(Instant.MAX);
    }

    private Instant greeted() {
        return lines.stream()
                .filter(line -> line.mark().startsWith("greeting:"))
                .findFirst()
                .map(line -> line.at().plusMillis(Long.parseLong(line.mark().substring("greeting:".length()))))
                .orElse(Instant.MIN);
    }

    /** Whose goodbye the caller's channel ended by. */
    String releasedBy() {
        if (marked("released:operator")) {
            return "operator";
        }
        String source = callers("HANGUP").map(PbxStory::source).findFirst().orElse("");
        if (!operator(source).isEmpty()) {
            return "operator";
        }
        return source.startsWith("PJSIP/callers") ? "caller" : "system";
    }

    private Stream<PbxLine> callers(String type) {
        return lines.stream()
                .filter(line -> line.uniqueId().equals(id) && line.type().equals(type));
    }

    private static String source(PbxLine line) {
        Matcher source = SOURCE.matcher(line.extra());
        return source.find() ? source.group(1) : "";
    }

    private static String operator(String channel) {
        Matcher operator = OPERATOR.matcher(channel);
        return operator.matches() ? operator.group(1) : "";
    }

    String story() {
        Map<String, String> names = new HashMap<>();
        lines.forEach(line -> names.putIfAbsent(line.uniqueId(), line.channel()));
        return lines.stream()
                .map(line -> line.at() + " " + line.type() + " " + names.get(line.uniqueId()) + " " + line.extra())
                .collect(Collectors.joining("\n"));
    }
}
