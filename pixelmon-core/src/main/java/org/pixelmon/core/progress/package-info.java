/** How long work tells how far it is, without knowing whether anybody watches. */
package org.pixelmon.core.progress;
