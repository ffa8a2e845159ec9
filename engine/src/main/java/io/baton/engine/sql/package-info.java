/** Row-level formulas as SQL with the same meaning. Entry point: {@link io.baton.engine.sql.RowSql}. */
@NullMarked
package io.baton.engine.sql;

import org.jspecify.annotations.NullMarked;
