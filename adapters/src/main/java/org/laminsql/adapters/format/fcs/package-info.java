/**
 * Files of flow cytometry as tables: FCS 2.0, 3.0, 3.1 and 3.2. One way in: {@link
 * org.laminsql.adapters.format.fcs.FcsFormat#open}.
 *
 * <p>Parsed after "Data File Standard for Flow Cytometry, Version FCS 3.1" of the International
 * Society for Advancement of Cytometry (ISAC, 2010); each class names its section. Values are those
 * that the file stores: gain, amplification and compensation are not applied.
 *
 * <p>Whatever bytes a file holds, the answer is the right value or an error of {@link
 * org.laminsql.catalog.error.LaminSqlException}: every place is checked against the file's size
 * before it is read.
 */
@NullMarked
package org.laminsql.adapters.format.fcs;

import org.jspecify.annotations.NullMarked;
