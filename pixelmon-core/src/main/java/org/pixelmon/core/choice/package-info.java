/** Words that stand for one of a few choices, on the command line and in settings. */
package org.pixelmon.core.choice;
