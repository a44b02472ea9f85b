package org.openhotline.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;

/** One caller's visit, by the signalling of his telephone and of those that rang for him. */
final class DayVisit {

    /** Within this the PBX may have taken two telephones' messages in the other order. */
    private static final Duration SAME_MOMENT = Duration.ofMillis(250);

    /** An operator who hung up earlier than this before the end did not end the call: the caller was on hold, and waited again. */
    private static final Duration LATELY = Duration.ofSeconds(5);

    final String number;
    final DayPlan plan;
    final PlacedCall call;

    /** Somebody talks with the caller. */
    final CompletableFuture<Instant> served;

    /** Buttons of the desk that were pressed, with the status of the answer. */
    final List<String> pressed = new CopyOnWriteArrayList<>();

    private final List<Rung> rung;

    /** A telephone that rang for this caller. */
    record Rung(String extension, OfferedCall call) {

        boolean pickedUp() {
            return call.times().answered() != null;
        }
    }

    DayVisit(String number, DayPlan plan, PlacedCall call, List<Rung> rung, CompletableFuture<Instant> served) {
        this.number = number;
        this.plan = plan;
        this.call = call;
        this.rung = rung;
        this.served = served;
    }

    boolean lineAnswered() {
        return call.times().answered() != null;
    }

    List<String> rungAt() {
        return rung.stream().map(Rung::extension).toList();
    }

    /** Who picked up, in order. */
    List<String> pickedUp() {
        return talks().map(Rung::extension).toList();
    }

    /** Who picked up without a doubt: the caller was still there when the answer had arrived. */
    List<String> surelyTalked() {
        Instant end = orNever(call.times().ended()).minus(SAME_MOMENT);
        return talks().filter(talk -> orNever(talk.call().times().answered()).isBefore(end))
                .filter(talk -> !talk.call().story().contains(" < CANCEL"))
                .map(Rung::extension)
                .toList();
    }

    private Stream<Rung> talks() {
        return rung.stream()
                .filter(Rung::pickedUp)
                .sorted(Comparator.comparing(talk -> orNever(talk.call().times().answered())));
    }

    /** Who may have ended the call: one, but for goodbyes that crossed each other. */
    Set<String> releasedBy() {
        Instant lately = orNever(call.times().ended()).minus(LATELY);
        boolean operatorHungUp = pressed.contains("hangup 204")
                || talks().map(talk -> talk.call().times())
                        .anyMatch(talk -> talk.endedBy() == EndedBy.US
                                && orNever(talk.ended()).isAfter(lately));
        boolean leftFirst = call.times().endedBy() == EndedBy.US;
        boolean crossed = call.story().contains(" < BYE");
        Set<String> possible = new TreeSet<>();
        if (leftFirst) {
            possible.add("caller");
        }
        if (operatorHungUp) {
            possible.add("operator");
        }
        if (!operatorHungUp && (!leftFirst || crossed)) {
            possible.add("system");
        }
        if (possible.size() > 1) {
            possible.add("undetermined");
        }
        return possible;
    }

    String story() {
        return number + " " + plan + "\npressed " + pressed + "\n" + call.story()
                + rung.stream()
                        .map(talk ->
                                "\n-- " + talk.extension() + "\n" + talk.call().story())
                        .collect(Collectors.joining());
    }

    private static Instant orNever(@Nullable Instant moment) {
        return moment == null ? Instant.parse("9999-01-01T00:00:00Z") : moment;
    }
}
