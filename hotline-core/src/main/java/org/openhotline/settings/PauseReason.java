package org.openhotline.settings;

import java.util.List;
import java.util.Map;

/**
 * Why an operator pauses.
 *
 * @param code stable name: small letters, digits and hyphens
 * @param names in each of the house's languages
 */
public record PauseReason(String code, Map<String, String> names) {

    /** What people usually leave their telephone for. */
    static final List<PauseReason> USUAL = List.of(
            named("break", "休息", "休息", "Break"),
            named("meal", "用餐", "用餐", "Meal"),
            named("meeting", "會議", "会议", "Meeting"),
            named("training", "培訓", "培训", "Training"),
            named("paperwork", "文書工作", "文书工作", "Paperwork"));

    public PauseReason {
        code = Given.or(code, "");
        names = Given.map(names);
    }

    private static PauseReason named(String code, String traditional, String simplified, String english) {
        return new PauseReason(code, Map.of("zh-Hant", traditional, "zh-Hans", simplified, "en", english));
    }

    void check(String path, Flaws flaws) {
        flaws.code(path + ".code", code);
        flaws.texts(path + ".names", names);
    }
}
