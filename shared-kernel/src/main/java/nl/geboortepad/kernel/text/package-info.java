/** What people read: Dutch with English beside it. Sentences themselves stand where they are said. */
package nl.geboortepad.kernel.text;
