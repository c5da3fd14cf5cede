/** The first stage of the currents: from the archive to one text file per fill. */
package org.pixelmon.currents.fetch;
