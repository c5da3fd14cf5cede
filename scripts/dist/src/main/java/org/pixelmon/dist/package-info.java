/**
 * What is made from all programs together, when the distribution is built; nothing of it is
 * installed.
 */
package org.pixelmon.dist;
