package org.openhotline.outside;

/** The house's way to numbers outside. */
@FunctionalInterface
public interface Trunk {

    /** Whether the house has one; asks the PBX, so never on the router's thread. False when the PBX does not answer. */
    boolean there();
}
