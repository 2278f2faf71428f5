/**
 * {@code validate_dataset}: the rules by which LaminDB's curators judge a dataset (2.12.1; contract
 * 6.2), one class per rule, each giving {@link org.laminsql.udf.curation.dataset.Problem}s. What is
 * in the dataset is asked through {@code catalog.curation}.
 */
@NullMarked
package org.laminsql.udf.curation.dataset;

import org.jspecify.annotations.NullMarked;
