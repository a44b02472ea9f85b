package org.openhotline.console.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.operator.Extension;
import org.openhotline.storage.CallFilter;

/**
 * What each role may do, with what: one table for the whole house, enforced by {@link Doorkeeper} for every address and by
 * the controllers for what is somebody's own.
 */
public final class Rights {

    private static final String TABLE = """
            right             operator  supervisor  auditor  manager  clerk  after-sales  department  administrator
            see-house         all       all         all      all      all    all          all         all
            view-calls        own       all         all      all      all    all          all         all
            see-numbers       all       all         all      all      -      -            -           all
            export-calls      -         all         all      all      -      -            -           all
            see-figures       own       all         all      all      -      -            -           all
            see-board         all       all         all      all      -      -            -           all
            set-state         own       all         -        -        -      -            -           all
            choose-telephone  own       all         -        -        -      -            -           all
            switch-lines      -         all         -        -        -      -            -           all
            work-at-desk      own       own         -        -        -      -            -           -
            steer-call        own       own         -        -        -      -            -           -
            read-entries      own       all         all      all      -      -            -           all
            write-entries     own       all         -        -        -      -            -           -
            keep-drafts       own       own         own      own      own    own          own         own
            confirm-notices   own       own         own      own      own    own          own         own
            write-notices     -         all         -        -        -      -            -           all
            send-notes        -         all         -        -        -      -            -           all
            supervise         -         all         -        -        -      -            -           -
            move-callers      -         all         -        -        -      -            -           all
            see-settings      -         all         -        -        -      -            -           all
            change-settings   -         -           -        -        -      -            -           all
            """;

    private static final Map<Right, Map<Role, Scope>> SCOPES = read();

    private Rights() {}

    private static Map<Right, Map<Role, Scope>> read() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.asList(line.strip().split(" +")))
                .toList();
        List<Role> roles = rows.getFirst().stream().skip(1).map(Role::ofCode).toList();
        Map<Right, Map<Role, Scope>> scopes = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            List<String> row = rows.stream()
                    .filter(one -> one.getFirst().equals(right.code()))
                    .findFirst()
                    .orElseThrow();
            Map<Role, Scope> cells = new EnumMap<>(Role.class);
            roles.forEach(role -> cells.put(role, scope(row.get(1 + roles.indexOf(role)))));
            scopes.put(right, cells);
        }
        return scopes;
    }

    private static Scope scope(String cell) {
        return switch (cell) {
            case "all" -> Scope.ALL;
            case "own" -> Scope.OWN;
            default -> Scope.NONE;
        };
    }

    /** The cell of the table. */
    public static Scope scope(Role role, Right right) {
        return Objects.requireNonNull(Objects.requireNonNull(SCOPES.get(right)).get(role));
    }

    /** Whether the person has this right at all, be it for own things only. */
    public static boolean may(Person person, Right right) {
        return scope(person.role(), right) != Scope.NONE;
    }

    /**
     * Whether the person has this right for something of an operator's.
     *
     * @param owner whose it is; null asks for everybody's
     */
    public static boolean may(Person person, Right right, @Nullable Extension owner) {
        Scope scope = scope(person.role(), right);
        return scope == Scope.ALL || (scope == Scope.OWN && person.is(owner));
    }

    /** Whether the person has this right for a call. An operator's own are those answered by or offered to him. */
    public static boolean may(Person person, Right right, CallRecord call) {
        Extension own = person.extension();
        Scope scope = scope(person.role(), right);
        return scope == Scope.ALL || (scope == Scope.OWN && own != null && CallFilter.involves(call, own));
    }

    /** The filter, narrowed to what the person may see. */
    public static CallFilter within(Person person, CallFilter filter) {
        return scope(person.role(), Right.VIEW_CALLS) == Scope.OWN
                ? filter.involving(Objects.requireNonNull(person.extension()))
                : filter;
    }
}
