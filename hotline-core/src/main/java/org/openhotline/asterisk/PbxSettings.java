package org.openhotline.asterisk;

import java.nio.file.Path;

/**
 * How to reach a PBX.
 *
 * @param name the PBX's {@code systemname}, which begins every call id
 * @param host address of its manager interface; never one that others can reach
 * @param events may only listen
 * @param control may steer calls and queues, and hears nothing
 * @param originate may place calls, and nothing else; logged in only while it does
 * @param celFile the log of channel events that the PBX writes
 */
public record PbxSettings(
        String name,
        String host,
        int port,
        AmiAccount events,
        AmiAccount control,
        AmiAccount originate,
        Path celFile) {}
