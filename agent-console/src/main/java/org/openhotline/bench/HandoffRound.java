package org.openhotline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.Pace;
import org.openhotline.testcall.Pause;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/**
 * One operator and one line. He talks with a first caller until everybody is in line, then hands off so many times, and talks
 * with the last until all others have hung up.
 */
final class HandoffRound {

    private static final Duration TALK = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Between two callers who ring up, or hang up, while nothing is measured. */
    private static final Duration APART = Duration.ofMillis(20);

    /** After the last answer: what answering so many has left to do is done. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final OperatorPhone phone;
    private final TestCaller callers;
    private final String line;
    private final Crowd crowd;
    private final int handoffs;
    private final int before;
    private final AtomicInteger served = new AtomicInteger();

    /** By the number from which they ring. */
    private final Map<String, PlacedCall> calls = new ConcurrentHashMap<>();

    private final CountDownLatch lineStands = new CountDownLatch(1);
    private final CountDownLatch lineIsGone = new CountDownLatch(1);

    HandoffRound(OperatorPhone phone, TestCaller callers, String line, Crowd crowd, int handoffs) {
        this.phone = phone;
        this.callers = callers;
        this.line = line;
        this.crowd = crowd;
        this.handoffs = crowd.handoffs(handoffs);
        this.before = phone.offered().size();
    }

    /** Milliseconds from each BYE to the INVITE after it. */
    List<Double> run() {
        phone.with(this::serve);
        place();
        phone.awaitOffer(before + 1, PATIENCE);
        form();
        lineStands.countDown();
        phone.awaitOffer(before + 1 + handoffs, PATIENCE.plus(TALK.multipliedBy(handoffs * 4L)));
        dissolve();
        lineIsGone.countDown();
        calls.values().forEach(call -> call.awaitEnded(PATIENCE));
        return gaps(phone.offered().subList(before, before + 1 + handoffs));
    }

    private void place() {
        String number = "1380" + (1_000_000 + calls.size());
        calls.put(number, callers.call(line).from(number).mute().deaf().place());
    }

    private void form() {
        Instant begin = Instant.now();
        for (int i = 0; i < crowd.waiting(); i++) {
            Pace.until(begin.plus(APART.multipliedBy(i)));
            place();
        }
        calls.values().forEach(call -> call.awaitAnswered(PATIENCE));
        Pause.of(SETTLING);
    }

    /** All who still wait hang up; the last offer is the caller with whom the operator talks. */
    private void dissolve() {
        String talking = phone.offered().get(before + handoffs).callerNumber();
        calls.forEach((number, call) -> {
            if (!number.equals(talking) && call.times().endedBy() == EndedBy.NOBODY_YET) {
                call.hangUp();
                Pause.of(APART);
            }
        });
    }

    private void serve(OfferedCall call) {
        int number = served.getAndIncrement();
        call.answer();
        call.awaitTalking(PATIENCE);
        talk(number);
        call.hangUp();
    }

    private void talk(int number) {
        if (number == 0) {
            await(lineStands);
        } else if (number == handoffs) {
            await(lineIsGone);
        } else {
            if (crowd.refilled()) {
                place();
            }
            Pause.of(TALK);
        }
    }

    private static void await(CountDownLatch moment) {
        try {
            if (!moment.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The line did not form or dissolve in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted on the telephone", stopped);
        }
    }

    private static List<Double> gaps(List<OfferedCall> offered) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < offered.size(); i++) {
            Instant hungUp = offered.get(i - 1).times().ended();
            if (hungUp != null) {
                gaps.add(Duration.between(hungUp, offered.get(i).at()).toNanos() / 1e6);
            }
        }
        return gaps;
    }
}
