package org.openhotline.console.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.LiveCalls;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.CallKey;
import org.openhotline.storage.CallQueries;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** One view of all calls: those on the board, from memory, among those that are stored. */
@Component
public class CallReader {

    private final LiveCalls live;
    private final CallQueries stored;

    CallReader(LiveCalls live, CallQueries stored) {
        this.live = live;
        this.stored = stored;
    }

    /**
     * One page, newest first.
     *
     * @param onlyLive true: calls that go on; false: ended ones; null: both
     * @param limit at most so many
     */
    public List<CallRecord> page(CallFilter filter, @Nullable Boolean onlyLive, @Nullable CallKey after, int limit) {
        List<CallRecord> board = onBoard(filter, onlyLive, after);
        if (Boolean.TRUE.equals(onlyLive)) {
            return board.stream().limit(limit).toList();
        }
        Map<CallId, CallRecord> all = new HashMap<>();
        stored.page(filter, after, limit).forEach(call -> all.put(call.id(), call));
        Set<CallId> settled =
                stored.finalAmong(board.stream().map(CallRecord::id).toList());
        board.stream().filter(call -> !settled.contains(call.id())).forEach(call -> all.put(call.id(), call));
        List<CallRecord> page = new ArrayList<>(all.values());
        page.sort(Comparator.comparing(CallKey::of));
        return page.subList(0, Math.min(limit, page.size()));
    }

    private List<CallRecord> onBoard(CallFilter filter, @Nullable Boolean onlyLive, @Nullable CallKey after) {
        return live.all().stream()
                .filter(filter::matches)
                .filter(call -> onlyLive == null || onlyLive == call.live())
                .filter(call -> after == null || CallKey.of(call).compareTo(after) > 0)
                .toList();
    }

    /** The call as it is best known: stored and final, on the board, or stored. */
    public Optional<CallRecord> find(CallId id) {
        Optional<CallRecord> board = live.find(id);
        try {
            Optional<CallRecord> kept = stored.find(id);
            boolean settled =
                    kept.isPresent() && !stored.finalAmong(List.of(id)).isEmpty();
            return settled || board.isEmpty() ? kept : board;
        } catch (DataAccessException away) {
            if (board.isPresent()) {
                return board;
            }
            throw away;
        }
    }
}
