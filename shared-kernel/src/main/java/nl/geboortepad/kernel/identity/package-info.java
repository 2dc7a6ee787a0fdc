/**
 * Who and what facts are about, by id or public code: women, pregnancies, partnerships, audits, caregivers and their
 * organisations, and texts by reference. Names and numbers themselves lie in the vault; nothing here has a day.
 */
package nl.geboortepad.kernel.identity;
