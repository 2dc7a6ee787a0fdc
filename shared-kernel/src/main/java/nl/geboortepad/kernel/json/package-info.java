/**
 * The one form in which facts are stored and sent, an approved sample of each, and what is wrong with JSON that cannot be
 * read. What the facts mean is not known here.
 */
package nl.geboortepad.kernel.json;
