package org.openhotline.architecture.offenders.asterisk;

/** What no storage should know. */
public record Wire() {}
