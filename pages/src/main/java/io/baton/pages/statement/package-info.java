/** What a person is paid, as that person reads it. Entry point: {@link io.baton.pages.statement.StatementPage}. */
@NullMarked
package io.baton.pages.statement;

import org.jspecify.annotations.NullMarked;
