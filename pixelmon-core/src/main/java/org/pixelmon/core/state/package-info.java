/**
 * How far the stages have got: which of their files are there, missing, incomplete or out of date,
 * from the manifests beside them. Nothing is connected to and nothing is written.
 */
package org.pixelmon.core.state;
