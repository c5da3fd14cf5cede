/**
 * What may come after a profile: warm-ups, cold periods, another year like one that was. Times are
 * whole seconds, instants seconds since 1970 UTC.
 */
package org.pixelmon.radsim.scenario;
