/** Fragments of radiation profiles made into one. */
package org.pixelmon.radsim.merge;
