/**
 * Where settings come from (flag, environment, properties file, built-in default) and where the
 * detector's tables lie. Reads no table itself.
 */
package org.pixelmon.core.config;
