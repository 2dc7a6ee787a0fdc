/**
 * The form in which facts are stored: a woman's sealed under her own key, bound to their place in their stream. They are
 * sealed as they go to a store and opened as they come back, on every store in the same way; once her key is destroyed they
 * come back as erased.
 */
package nl.geboortepad.ops.sealing;
