package org.openhotline.ivr.agi;

import org.asteriskjava.fastagi.AgiRequest;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;

/** Reads what the dialplan hands to a script: {@code AGI(url,LINE,POLICY)}, {@code AGI(url,LINE,LAST)}, {@code AGI(url,NUMBER,TELEPHONE)}. */
final class Requests {

    private Requests() {}

    static CallId call(AgiRequest request) {
        return new CallId(request.getUniqueId());
    }

    static LineNumber line(AgiRequest request) {
        return new LineNumber(argument(request, 0));
    }

    /** The caller's number as it came; empty where it is withheld. It may hold anything. */
    static String number(AgiRequest request) {
        String number = request.getCallerIdNumber();
        return number == null ? "" : number;
    }

    /** By which policy the dialplan serves this caller. */
    static String policy(AgiRequest request) {
        return argument(request, 1);
    }

    /** The number outside the house that is to be rung, as it was dialled. */
    static String outside(AgiRequest request) {
        return argument(request, 0);
    }

    /** The telephone that wants it: {@code PJSIP/1001-web-0000002a}; another one where a caller is passed on by REFER. */
    static String telephone(AgiRequest request) {
        return argument(request, 1);
    }

    /** How the offer before ended, in the dialplan's words; empty where none is said. */
    static String last(AgiRequest request) {
        return argument(request, 1);
    }

    private static String argument(AgiRequest request, int index) {
        String[] arguments = request.getArguments();
        return arguments != null && index < arguments.length ? arguments[index] : "";
    }
}
