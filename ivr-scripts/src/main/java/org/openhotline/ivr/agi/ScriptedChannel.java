package org.openhotline.ivr.agi;

import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiReader;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiWriter;
import org.asteriskjava.fastagi.internal.AgiChannelImpl;

/**
 * A channel on which a script's own result is the last that is said. The library adds a variable of its own after each script,
 * which nobody reads and for which every caller would wait one more round trip.
 */
final class ScriptedChannel extends AgiChannelImpl {

    private static final String LIBRARY_RESULT = "AJ_AGISTATUS";

    ScriptedChannel(AgiRequest request, AgiWriter writer, AgiReader reader) {
        super(request, writer, reader);
    }

    @Override
    public void setVariable(String name, String value) throws AgiException {
        if (!name.equals(LIBRARY_RESULT)) {
            super.setVariable(name, value);
        }
    }
}
