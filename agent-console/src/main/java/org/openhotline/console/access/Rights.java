package org.openhotline.console.access;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.operator.Extension;
import org.openhotline.storage.CallFilter;

/** What each role may see and do, in one place. */
public final class Rights {

    /** Those who answer for the service see everything. */
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.AUDITOR, Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR);

    private static final Set<Role> LEADERS = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);

    private Rights() {}

    /** An operator sees the calls answered or offered there; everybody else sees all. */
    public static boolean mayView(Person person, CallRecord call) {
        return person.role() != Role.OPERATOR || CallFilter.involves(call, extension(person));
    }

    /** The filter, narrowed to what the person may see. */
    public static CallFilter within(Person person, CallFilter filter) {
        return person.role() == Role.OPERATOR ? filter.involving(extension(person)) : filter;
    }

    /** Departments work on cases, not on people's numbers. Operators need the number to call back. */
    public static boolean seesNumbers(Person person) {
        return person.role() == Role.OPERATOR || OVERSEERS.contains(person.role());
    }

    public static boolean mayExport(Person person) {
        return OVERSEERS.contains(person.role());
    }

    /**
     * Today's figures.
     *
     * @param operator whose; null asks for all operators'
     */
    public static boolean seesFigures(Person person, @Nullable Extension operator) {
        return OVERSEERS.contains(person.role()) || person.is(operator);
    }

    public static boolean maySetState(Person person, Extension operator) {
        return LEADERS.contains(person.role()) || person.is(operator);
    }

    public static boolean maySwitchLines(Person person) {
        return LEADERS.contains(person.role());
    }

    private static Extension extension(Person operator) {
        return Objects.requireNonNull(operator.extension());
    }
}
