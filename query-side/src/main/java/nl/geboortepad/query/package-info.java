package nl.geboortepad.query;
