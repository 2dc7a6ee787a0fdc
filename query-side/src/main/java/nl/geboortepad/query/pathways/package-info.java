/** Whether a pathway that a region wrote may be adopted, and if not, why not. */
package nl.geboortepad.query.pathways;
