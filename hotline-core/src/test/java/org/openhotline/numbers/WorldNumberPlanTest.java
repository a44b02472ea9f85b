package org.openhotline.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.directory.PhoneNumber;
import org.openhotline.directory.PhoneNumber.Kind;

class WorldNumberPlanTest {
    private final WorldNumberPlan mainland = new WorldNumberPlan("CN");
    private final WorldNumberPlan hongKong = new WorldNumberPlan("HK");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mainland, mobile
            13812348000             | +8613812348000 | 138 1234 8000
            138-1234-8000           | +8613812348000 | 138 1234 8000
            138 1234 8000           | +8613812348000 | 138 1234 8000
            +86 138 1234 8000       | +8613812348000 | 138 1234 8000
            +86-13812348000         | +8613812348000 | 138 1234 8000
            (+86)13812348000        | +8613812348000 | 138 1234 8000
            0086 13812348000        | +8613812348000 | 138 1234 8000
            8613812348000           | +8613812348000 | 138 1234 8000
            013812348000            | +8613812348000 | 138 1234 8000
            13812348000   | +8613812348000 | 138 1234 8000
            +86 138-1234-8000 | +8613812348000 | 138 1234 8000
            tel:+8613812348000      | +8613812348000 | 138 1234 8000
            # mainland, landline
            010-88881234            | +861088881234  | 010 8888 1234
            (021) 6233 4455         | +862162334455  | 021 6233 4455
            (021)62334455         | +862162334455  | 021 6233 4455
            +86 (0)21 6233 4455     | +862162334455  | 021 6233 4455
            0755—8328 1234          | +8675583281234 | 0755 8328 1234
            021–6233–4455           | +862162334455  | 021 6233 4455
            400-820-8820            | +864008208820  | 400 820 8820
            # Hong Kong, Macao, Taiwan, abroad
            +852 2345 6789          | +85223456789   | +852 2345 6789
            852-23456789            | +85223456789   | +852 2345 6789
            00852 2345 6789         | +85223456789   | +852 2345 6789
            +853 6612 3456          | +85366123456   | +853 6612 3456
            +886 912 345 678        | +886912345678  | +886 912 345 678
            +44 (0)20 7946 0958     | +442079460958  | +44 20 7946 0958
            +1 212-555-0123         | +12125550123   | +1 212-555-0123
            """)
    void oneNumberInManyWritingsIsOneNumber(String text, String e164, String shown) {
        PhoneNumber number = mainland.read(text).orElseThrow();
        assertThat(number.e164()).isEqualTo(e164);
        assertThat(number.dialled()).isEqualTo(e164);
        assertThat(number.shown()).isEqualTo(shown);
        assertThat(number.branch()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2345 6789               | +85223456789   | 2345 6789
            91234567        | +85291234567   | 9123 4567
            (852) 9123-4567         | +85291234567   | 9123 4567
            13812348000             | +8613812348000 | +86 138 1234 8000
            86-13812348000          | +8613812348000 | +86 138 1234 8000
            001 86 138 1234 8000    | +8613812348000 | +86 138 1234 8000
            """)
    void inHongKongTheSameNumbersAreWrittenAnotherWay(String text, String e164, String shown) {
        PhoneNumber number = hongKong.read(text).orElseThrow();
        assertThat(number.e164()).isEqualTo(e164);
        assertThat(number.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "021-62334455转802",
                "021-62334455 轉 802",
                "(021)6233 4455 分机802",
                "021 62334455 分機:802",
                "+86 21 62334455 ext. 802",
                "02162334455x802",
                "02162334455 # 802",
                "021 6233 4455 #802",
                "tel:+862162334455;ext=802"
            })
    void theExtensionAtTheCalledPartyStandsBehind(String text) {
        PhoneNumber number = mainland.read(text).orElseThrow();
        assertThat(number.e164()).isEqualTo("+862162334455");
        assertThat(number.branch()).isEqualTo("802");
        assertThat(number.shown()).isEqualTo("021 6233 4455 #802");
        assertThat(number.rings(mainland.read("02162334455").orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1001,1001", "１００１,1001", "内线 1001,1001", "分機1001,1001", "110,110", "95588,95588", "12,12"})
    void extensionsOfTheHouseAndShortNumbersStayAsTheyAre(String text, String digits) {
        PhoneNumber number = mainland.read(text).orElseThrow();
        assertThat(number.kind()).isEqualTo(Kind.SHORT);
        assertThat(number.e164()).isNull();
        assertThat(number.dialled()).isEqualTo(digits);
        assertThat(number.shown()).isEqualTo(digits);
    }

    @Test
    void aLocalNumberWithoutItsAreaIsKeptAsDigits() {
        PhoneNumber number = mainland.read("6233-4455").orElseThrow();
        assertThat(number.kind()).isEqualTo(Kind.LOCAL);
        assertThat(number.e164()).isNull();
        assertThat(number.key()).isEqualTo("62334455");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "7",
                "anonymous",
                "王先生",
                "call me at 13812348000",
                "13812348000 or 13912348000",
                "13812348000; DROP TABLE person",
                "13812348000\r\nAction: Originate",
                "1234567890123456",
                "+86 138",
                "+999 1234567890",
                "=1+1",
                "①②③*",
                "sip:1001@example.org"
            })
    void garbageIsNoNumber(String text) {
        assertThat(mainland.read(text)).isEmpty();
    }

    @Test
    void whatIsShownIsReadAsTheSameNumber() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000))
                    + (random.nextBoolean() ? "转" + random.nextInt(10_000) : "");
            Optional<PhoneNumber> number = mainland.read(text);
            assertThat(mainland.read(number.orElseThrow().shown())).isEqualTo(number);
        }
    }

    @Test
    void noTextIsTooStrangeToBeRead() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            int[] signs = random.ints(random.nextInt(30), 0, 0x3100).toArray();
            mainland.read(new String(signs, 0, signs.length))
                    .ifPresent(number -> assertThat(number.key()).matches("\\+?[0-9]{2,16}"));
        }
    }

    @Test
    void aCountryWithoutTelephonesIsNone() {
        assertThatThrownBy(() -> new WorldNumberPlan("ZZ")).isInstanceOf(IllegalArgumentException.class);
    }
}
