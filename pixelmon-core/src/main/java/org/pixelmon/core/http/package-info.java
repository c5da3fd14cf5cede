/**
 * HTTP as programs without a person in front of them need it: with limits on time and bytes, tried
 * again where that helps, through the proxy of the environment, with every failure told in words.
 * Knows of no service: what an answer means is the business of its clients.
 */
package org.pixelmon.core.http;
