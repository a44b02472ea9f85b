package org.openhotline.architecture.offenders.console.calls;

import com.google.i18n.phonenumbers.Phonenumber;
import org.asteriskjava.manager.ManagerConnection;
import org.openhotline.architecture.offenders.console.live.CuriousStream;

/** A page that goes past the gate to the PBX and reads numbers by itself, in a circle with another feature. */
public record TalkativeList(CuriousStream stream, ManagerConnection pbx, Phonenumber.PhoneNumber caller) {}
