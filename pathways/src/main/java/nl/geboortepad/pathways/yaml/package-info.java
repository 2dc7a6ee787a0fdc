/**
 * A YAML file of which every place knows where it stands, so that each fault is told with line and column. What stands in
 * the file means nothing here.
 */
package nl.geboortepad.pathways.yaml;
