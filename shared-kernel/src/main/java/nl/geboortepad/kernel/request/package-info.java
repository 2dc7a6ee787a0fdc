/**
 * What every door needs, whatever passes through it: who asks, and why a request was not done. HTTP itself is not here.
 */
package nl.geboortepad.kernel.request;
