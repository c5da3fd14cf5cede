/** What a report is about: the currents, temperatures and luminosity of its fills, as read. */
package org.pixelmon.currents.report.data;
