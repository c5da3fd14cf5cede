/** What in the data of a report wants somebody's eyes, each by a rule with stated numbers. */
package org.pixelmon.currents.report.findings;
