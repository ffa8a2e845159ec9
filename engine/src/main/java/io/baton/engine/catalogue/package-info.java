/**
 * The catalogue: which fact types there are, and how foreign files are mapped onto them. Entry point: {@link
 * io.baton.engine.catalogue.CatalogueReader}.
 */
@NullMarked
package io.baton.engine.catalogue;

import org.jspecify.annotations.NullMarked;
