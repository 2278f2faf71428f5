/** Tests of the rules of {@code validate_dataset}, and of reading schemas of every release. */
@NullMarked
package org.laminsql.udf.curation.dataset;

import org.jspecify.annotations.NullMarked;
