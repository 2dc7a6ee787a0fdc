package nl.geboortepad.command;
