/** The report as HTML pages that need nothing beside them. */
package org.pixelmon.currents.report.page;
