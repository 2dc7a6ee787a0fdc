/**
 * What stands around a request is understood or refused before anything is done: the form of its body, the form in which
 * an answer is asked, and headers that set a condition. What is in the body is read elsewhere.
 */
package nl.geboortepad.ops.envelope;
