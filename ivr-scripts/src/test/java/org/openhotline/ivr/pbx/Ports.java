package org.openhotline.ivr.pbx;

/** The ports of one home. */
record Ports(int sip, int ami, int agi, int wss) {}
