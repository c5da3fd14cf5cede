/**
 * How often what a remote source did not answer is tried again, and how long to wait in between.
 * What counts as a failure that may pass is the business of each client.
 */
package org.pixelmon.core.retry;
