package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.routing.TestHouse.ANNA;
import static org.openhotline.routing.TestHouse.LINE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.settings.LineRules;

/** A hand-off is told in as many words when five hundred wait as when five do: nobody in line is gone through one by one. */
class LongLineTest {

    @Test
    void aHandOffSaysNoMoreWhenFiveHundredWait() {
        assertThat(wordsOfAHandOff(500)).isEqualTo(wordsOfAHandOff(5)).contains("decided Offer");
    }

    @Test
    void aCallerWhoComesOrGoesSaysNoMoreWhenFiveHundredWait() {
        assertThat(wordsOfComingAndGoing(500))
                .isEqualTo(wordsOfComingAndGoing(5))
                .contains("queue 100");
    }

    private static List<String> wordsOfAHandOff(int waiting) {
        var words = new Words();
        Router router = house(words);
        CallId talking = call(0);
        router.arrive(talking, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.phoneBusy(ANNA, talking);
        line(router, waiting);
        words.said.clear();

        router.left(talking);
        router.phoneFree(ANNA);
        return List.copyOf(words.said);
    }

    private static List<String> wordsOfComingAndGoing(int waiting) {
        var words = new Words();
        Router router = house(words);
        router.phoneBusy(ANNA, null);
        line(router, waiting);
        words.said.clear();

        CallId another = call(waiting + 1);
        router.arrive(another, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.park(another, LINE, null);
        router.left(another);
        return List.copyOf(words.said);
    }

    private static Router house(Words words) {
        var clock = new SettableClock();
        var router = new Router(clock, words);
        router.room().seat(OperatorLog.Known.of(ANNA, "Anna", OperatorState.READY, clock.now()));
        router.steer(Steering.FULL);
        return router;
    }

    private static void line(Router router, int waiting) {
        for (int i = 1; i <= waiting; i++) {
            router.arrive(call(i), LINE, "", LineRules.OFFER_WHILE_GREETING);
            router.park(call(i), LINE, null);
        }
    }

    private static CallId call(int number) {
        return new CallId("pbx1-1." + number);
    }

    /** Everything that a router says, in a word each. */
    private static final class Words implements RouterListener {

        private final List<String> said = new ArrayList<>();

        @Override
        public void decided(Decision decision) {
            said.add("decided " + decision.release().getClass().getSimpleName());
        }

        @Override
        public void turnCame(CallId call) {
            said.add("turn");
        }

        @Override
        public void seatChanged(OperatorStatus status) {
            said.add("seat " + status.state());
        }

        @Override
        public void stateChanged(OperatorLog.Change change) {
            said.add("state " + change.to());
        }

        @Override
        public void alarm(Alarm alarm, boolean on) {
            said.add("alarm");
        }

        @Override
        public void queueChanged(LineNumber line) {
            said.add("queue " + line.digits());
        }
    }
}
