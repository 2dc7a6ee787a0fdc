package nl.geboortepad.pathways;
