/** What is audited, what was found, and which cases are yet to be brought. */
package nl.geboortepad.query.audit;
