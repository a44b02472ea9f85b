package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.Telephone;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;
import tools.jackson.databind.json.JsonMapper;

/** A house with two operators, whose time a test lets pass. */
final class TestHouse {

    static final LineNumber LINE = new LineNumber("100");
    static final Extension ANNA = new Extension("1001");
    static final Extension BEN = new Extension("1002");

    final SettableClock clock = new SettableClock();
    final Heard heard = new Heard();
    final Router router = new Router(clock, heard);
    private int calls;

    TestHouse() {
        router.room().seat(Known.of(ANNA, "Anna", OperatorState.SIGNED_OUT, clock.now()));
        router.room().seat(Known.of(BEN, "Ben", OperatorState.SIGNED_OUT, clock.now()));
        router.steer(Steering.FULL);
    }

    /** Applies settings written as JSON. */
    void rules(String json) {
        HouseSettings settings = JsonMapper.builder().build().readValue(json, HouseSettings.class);
        assertThat(settings.check()).isEmpty();
        router.apply(settings);
    }

    void ready(Extension... operators) {
        for (Extension operator : operators) {
            router.setState(operator, OperatorState.READY, null, operator.digits());
        }
    }

    CallId caller() {
        return new CallId("pbx1-1." + calls++);
    }

    /** A caller who has to wait on this line. */
    CallId waits(String line) {
        CallId call = caller();
        assertThat(router.arrive(call, new LineNumber(line), "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Wait.class);
        router.park(call, new LineNumber(line), null);
        return call;
    }

    CallId waits() {
        return waits("100");
    }

    /** The operator talks with a caller of this number. */
    CallId talks(Extension operator, String number) {
        CallId call = caller();
        assertThat(router.arrive(call, LINE, number, LineRules.OFFER_WHILE_GREETING))
                .isEqualTo(new Arrival.Offer(operator, Telephone.DESK));
        router.phoneBusy(operator, call);
        return call;
    }

    /** The caller hangs up, and the operator's telephone is free. */
    void hangsUp(CallId call, Extension operator) {
        router.left(call);
        router.phoneFree(operator);
    }

    /** The operator lets an offer ring out; the caller goes back into line. */
    void misses(CallId call) {
        router.park(call, LINE, OfferResult.MISSED);
    }

    /** Time passes, and what is due on the way is done when it is due. */
    void pass(Duration time) {
        long until = clock.steadyNanos() + time.toNanos();
        while (router.nextDue() <= until) {
            clock.pass(Duration.ofNanos(Math.max(0, router.nextDue() - clock.steadyNanos())));
            router.tick();
        }
        clock.pass(Duration.ofNanos(until - clock.steadyNanos()));
    }

    OperatorState stateOf(Extension operator) {
        return router.room().find(operator).orElseThrow().state();
    }

    static Decision offer(CallId call, Extension operator) {
        return new Decision(call, new Release.Offer(operator, Telephone.DESK));
    }
}
