/**
 * The rows in which every case stands judged by what is known now: who writes them, keeps them up to date, and finds them, also as
 * they were known at a moment. The only package that names their tables; other packages ask it for conditions and counts.
 */
package nl.geboortepad.query.rows;
