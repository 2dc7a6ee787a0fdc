/**
 * Who may enter: tokens, their issuers, and identities to try the engine as. What somebody may see is said by each side.
 */
package nl.geboortepad.ops.security;
