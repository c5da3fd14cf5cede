/** Work spread over the machine's processors; knows nothing of what the work is. */
package org.pixelmon.fluence.work;
