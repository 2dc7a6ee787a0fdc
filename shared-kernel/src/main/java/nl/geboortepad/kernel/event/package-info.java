/**
 * What can happen in a pregnancy, a partnership and an audit: sealed lists of small final facts, with what is known about
 * their recording. Names and shapes are for ever. How they are written as JSON lies in {@code kernel.json}.
 */
package nl.geboortepad.kernel.event;
