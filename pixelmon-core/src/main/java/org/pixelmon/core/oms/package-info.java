/**
 * The client of CMS OMS, the Online Monitoring System's aggregation API: fills with their times and
 * luminosities. Signing on, paging, retries and the local archive of answers are here; which fills
 * a command writes, and how, is not. Times are UTC; luminosities keep the unit OMS gave them.
 */
package org.pixelmon.core.oms;
