package org.openhotline.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** AMI {@code DeviceStateList}, which Asterisk-Java has no class for: answers with a {@code DeviceStateChange} a device. */
public final class DeviceStateListAction extends AbstractManagerAction {

    @Override
    public String getAction() {
        return "DeviceStateList";
    }
}
