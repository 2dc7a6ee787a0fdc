package nl.geboortepad.kernel;
