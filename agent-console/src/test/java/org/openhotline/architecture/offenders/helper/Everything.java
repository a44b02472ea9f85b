package org.openhotline.architecture.offenders.helper;

/** Lives in a room without a name of its own. */
public record Everything() {}
