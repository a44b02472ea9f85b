package org.openhotline.console.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.console.calls.CallReader;
import org.openhotline.operator.Extension;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.CallKey;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The last calls of a caller, by whomever they were answered: who rings again is known. */
@Component
class EarlierCalls {
    private static final int SHOWN = 10;
    /** Longer numbers that begin alike stand among them. */
    private static final int LOOKED_AT = 50;

    private final CallReader calls;

    EarlierCalls(CallReader calls) {
        this.calls = calls;
    }

    /** Newest first, at most ten; none of a caller without a number; empty while they cannot be read. */
    Optional<List<CallRecord>> of(CallRecord call) {
        String number = call.caller().number();
        if (number.isEmpty()) {
            return Optional.of(List.of());
        }
        var filter = new CallFilter(null, null, null, null, number, null, null, null);
        try {
            return Optional.of(calls.page(filter, null, CallKey.of(call), LOOKED_AT).stream()
                    .filter(one -> one.caller().number().equals(number))
                    .limit(SHOWN)
                    .toList());
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    static @Nullable String lastOperator(List<CallRecord> earlier) {
        return earlier.stream()
                .map(CallRecord::operator)
                .filter(Objects::nonNull)
                .map(Extension::digits)
                .findFirst()
                .orElse(null);
    }
}
