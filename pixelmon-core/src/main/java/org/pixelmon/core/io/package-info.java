/**
 * Files in and out: atomic writes, CSV tables with positions for error messages, and the text
 * formats that other programs of the field read. No physics, no SQL, no network.
 */
package org.pixelmon.core.io;
