package org.openhotline.acceptance;

import java.util.List;

/** A house as it may be after some weeks of use, for pages that are looked at. */
final class SampleHouse {

    /** Somebody who rings more than once. */
    static final String CALLER = "13912345678";

    /** As {@code PUT /api/settings} takes them. */
    static final String SETTINGS = """
            {"lines": [{"line": "100", "policy": "offer-while-greeting", "queue": "default", "wrapUpSeconds": 900,
               "hours": null, "overflow": {"to": "none", "target": ""}}],
             "queues": [{"name": "technical", "skill": "technical", "minimumLevel": 5, "ageingSecondsPerPoint": 60,
               "widening": [{"afterSeconds": 30, "minimumLevel": 3}, {"afterSeconds": 60, "minimumLevel": 1}]}],
             "operators": [{"extension": "1001", "name": "陳美玲", "skills": {"technical": 8}, "languages": ["zh-Hant", "en"]}],
             "pauseReasons": [
               {"code": "break", "names": {"zh-Hant": "休息", "zh-Hans": "休息", "en": "Break"}},
               {"code": "training", "names": {"zh-Hant": "培訓", "zh-Hans": "培训", "en": "Training"}}],
             "duty": {"numbers": ["1003"], "ringSeconds": 20},
             "outside": {"allowed": ["+852########"], "perHour": 20},
             "referrals": [
               {"name": {"zh-Hant": "水務署客戶服務", "zh-Hans": "水务署客户服务", "en": "Water Supplies customer service"},
                "number": "+85228245000",
                "about": {"zh-Hant": "水費、停水、水質", "zh-Hans": "水费、停水、水质", "en": "Bills, interruptions, water quality"}},
               {"name": {"zh-Hant": "電力緊急服務", "zh-Hans": "电力紧急服务", "en": "Electricity emergencies"},
                "number": "+85228831111", "about": {"zh-Hant": "停電", "zh-Hans": "停电", "en": "Power cuts"}}],
             "holidays": [{"date": "2027-02-06", "name": {"zh-Hant": "農曆新年", "zh-Hans": "农历新年", "en": "Lunar New Year"}, "lines": []}]}
            """;

    static final List<String> NOTICES = List.of("""
            {"texts": {"zh-Hant": "B 座電梯今天 14:00 至 16:00 檢修，請引導住戶使用 A 座電梯。",
             "zh-Hans": "B 座电梯今天 14:00 至 16:00 检修，请引导住户使用 A 座电梯。",
             "en": "Lifts in block B are serviced from 14:00 to 16:00 today. Send residents to block A."}}
            """, """
            {"texts": {"zh-Hant": "星期六上午停水。", "en": "No water on Saturday morning."}}
            """);

    private SampleHouse() {}
}
