package org.openhotline.promise;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.QueueRules;
import org.openhotline.settings.Skills;

/** The operators who are signed in, not on a break, within reach, and skilled for the line's queue; who is ready comes first. */
public final class OperatorsAtWork implements FitOperators {
    private final OperatorRoom room;
    private final Supplier<HouseSettings> settings;

    public OperatorsAtWork(OperatorRoom room, Supplier<HouseSettings> settings) {
        this.room = room;
        this.settings = settings;
    }

    @Override
    public Optional<Extension> next(LineNumber line, @Nullable Extension not) {
        HouseSettings house = settings.get();
        QueueRules queue = house.queue(house.line(line.digits()).queue());
        return room.all().stream()
                .filter(operator -> !operator.extension().equals(not))
                .filter(OperatorsAtWork::atWork)
                .filter(operator -> skilled(house, queue, operator.extension()))
                .min(Comparator.comparing((OperatorStatus one) -> one.state() != OperatorState.READY)
                        .thenComparing(OperatorStatus::since))
                .map(OperatorStatus::extension);
    }

    private static boolean atWork(OperatorStatus operator) {
        boolean there = switch (operator.state()) {
            case SIGNED_OUT, PAUSED, MISSED -> false;
            default -> true;
        };
        return there && operator.phone() != OperatorStatus.Phone.UNREACHABLE;
    }

    private static boolean skilled(HouseSettings house, QueueRules queue, Extension operator) {
        String skill = queue.skill();
        return skill == null || queue.minimumLevel() == 0 || level(house, operator, skill) >= queue.minimumLevel();
    }

    private static int level(HouseSettings house, Extension operator, String skill) {
        return house.operators().stream()
                .filter(one -> one.extension().equals(operator.digits()))
                .map(Skills::skills)
                .map(skills -> skills.getOrDefault(skill, 0))
                .findFirst()
                .orElse(0);
    }
}
