package org.openhotline.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openhotline.call.CallId;

/**
 * The callers who left last. A script that was asked just before its caller hung up may speak to us just after; without this
 * memory it would put somebody in line who never leaves again, and an operator would be offered a call that does not exist.
 */
final class Departures {

    /** Far more than can leave while one script is on its way. */
    private static final int REMEMBERED = 10_000;

    private final Map<CallId, Boolean> calls = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    void add(CallId call) {
        calls.put(call, true);
    }

    boolean contains(CallId call) {
        return calls.containsKey(call);
    }
}
