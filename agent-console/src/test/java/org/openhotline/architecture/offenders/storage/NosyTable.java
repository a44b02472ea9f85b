package org.openhotline.architecture.offenders.storage;

import org.openhotline.architecture.offenders.asterisk.Wire;

/** A storage that knows the PBX. */
public record NosyTable(Wire wire) {}
