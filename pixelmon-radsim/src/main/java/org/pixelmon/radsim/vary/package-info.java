/** How far the uncertainties of the models' constants move the results of a simulation. */
package org.pixelmon.radsim.vary;
