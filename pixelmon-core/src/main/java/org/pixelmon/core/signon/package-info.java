/**
 * Signing on at CERN's sign-on server (Keycloak): what its pages want, how tokens are had, and
 * where they are kept between runs.
 */
package org.pixelmon.core.signon;
