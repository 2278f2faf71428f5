/**
 * Pictures of graphs: the text of a graph in DOT becomes SVG or PNG. A library lays the graph out,
 * all else is here, so that a picture needs no fonts of the machine and looks the same in both
 * formats. Loaded for {@code --lineage} alone; knows nothing of SQL or LaminDB.
 */
@NullMarked
package org.laminsql.shell.draw;

import org.jspecify.annotations.NullMarked;
