package org.openhotline.routing;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.Skills;

/** Which operators may serve whom: the place of skills. */
@FunctionalInterface
interface Eligibility {

    /** Whether this operator has the skill at this level; a null skill asks for none. */
    boolean mayServe(Extension operator, @Nullable String skill, int minimumLevel);

    /** By the levels of skill that the settings give to operators. */
    static Eligibility of(HouseSettings settings) {
        Map<String, Map<String, Integer>> levels =
                settings.operators().stream().collect(Collectors.toMap(Skills::extension, Skills::skills));
        return (operator, skill, minimumLevel) -> skill == null
                || minimumLevel == 0
                || levels.getOrDefault(operator.digits(), Map.of()).getOrDefault(skill, 0) >= minimumLevel;
    }
}
