/** What is audited, what was found, and which cases are yet to be brought. An audit is led on the command side. */
package nl.geboortepad.query.audit;
