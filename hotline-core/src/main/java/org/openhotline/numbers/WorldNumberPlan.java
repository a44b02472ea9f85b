package org.openhotline.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhotline.directory.NumberPlan;
import org.openhotline.directory.PhoneNumber;
import org.openhotline.directory.PhoneNumber.Kind;

/** Numbers as they are written in one country, and in full form those of all others. */
public final class WorldNumberPlan implements NumberPlan {
    private static final PhoneNumberUtil WORLD = PhoneNumberUtil.getInstance();
    private static final int LONGEST_SHORT = 6;
    private static final int LONGEST_LOCAL = 15;
    /** With fewer digits, a country's code in front without its plus sign cannot be told from a local number. */
    private static final int SHORTEST_WITH_COUNTRY = 10;

    private final String region;

    /**
     * @param region the house's country, ISO 3166, two capitals, such as {@code CN} or {@code HK}
     * @throws IllegalArgumentException when no such country has telephones
     */
    public WorldNumberPlan(String region) {
        this.region = region.toUpperCase(Locale.ROOT);
        if (WORLD.getCountryCodeForRegion(this.region) == 0) {
            throw new IllegalArgumentException("\"" + region + "\" is no country such as CN or HK");
        }
    }

    @Override
    public Optional<PhoneNumber> read(String text) {
        return Writing.of(text).flatMap(this::read);
    }

    private Optional<PhoneNumber> read(Writing writing) {
        String digits = writing.digits();
        if (!writing.international() && digits.length() <= LONGEST_SHORT) {
            return digits.length() < 2 ? Optional.empty() : Optional.of(asItIs(Kind.SHORT, writing));
        }
        Optional<PhoneNumber> known = inTheWorld(writing).map(number -> shown(number, writing));
        boolean local = !writing.international() && digits.length() <= LONGEST_LOCAL;
        return known.or(() -> local ? Optional.of(asItIs(Kind.LOCAL, writing)) : Optional.empty());
    }

    private Optional<Phonenumber.PhoneNumber> inTheWorld(Writing writing) {
        String digits = writing.digits();
        if (writing.international()) {
            // New ranges open faster than libraries learn of them: the length must do.
            return parse("+" + digits, region).filter(WORLD::isPossibleNumber);
        }
        return Stream.of(
                        parse(digits, region).filter(WORLD::isValidNumber),
                        digits.length() < SHORTEST_WITH_COUNTRY
                                ? Optional.<Phonenumber.PhoneNumber>empty()
                                : parse("+" + digits, region).filter(WORLD::isValidNumber),
                        parse(digits, "CN")
                                .filter(WORLD::isValidNumber)
                                .filter(number -> WORLD.getNumberType(number) == PhoneNumberType.MOBILE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Phonenumber.PhoneNumber> parse(String digits, String region) {
        try {
            return Optional.of(WORLD.parse(digits, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private PhoneNumber shown(Phonenumber.PhoneNumber number, Writing writing) {
        boolean here = number.getCountryCode() == WORLD.getCountryCodeForRegion(region);
        String shown = WORLD.format(number, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        return new PhoneNumber(
                Kind.PUBLIC, WORLD.format(number, PhoneNumberFormat.E164), writing.branch(), writing.withBranch(shown));
    }

    private static PhoneNumber asItIs(Kind kind, Writing writing) {
        return new PhoneNumber(kind, writing.digits(), writing.branch(), writing.withBranch(writing.digits()));
    }
}
