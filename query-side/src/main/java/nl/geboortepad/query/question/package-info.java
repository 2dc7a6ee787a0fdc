/**
 * Whether a question can be understood: which parameters its address has, and all that is wrong with them at once. What
 * the answer is, and whether the caller may have it, is not known here.
 */
package nl.geboortepad.query.question;
