/**
 * Secrets stay secret: what in a text is one, which ones this process has met, and texts without
 * them. Knows of no source; everything that reads a secret tells it here.
 */
package org.pixelmon.core.secret;
