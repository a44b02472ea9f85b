package org.openhotline.routing;

import org.openhotline.call.CallId;

/**
 * The router's word on a waiting caller.
 *
 * @param call the caller who is waiting
 * @param release what happens to him now
 */
record Decision(CallId call, Release release) {}
