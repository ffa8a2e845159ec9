package io.baton.server.intake;

import io.baton.core.document.Language;
import io.baton.core.document.Titles;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Table;
import java.util.Optional;

/**
 * What a fact type and its fields are called for people, in one language.
 *
 * @param table the fact type
 * @param language the language
 */
record Named(Table table, Language language) {

    /** The title of the fact type. */
    String title() {
        return table.title().in(language);
    }

    /** The title of a field; its name where the catalogue gives none. */
    String title(Field field) {
        return Optional.ofNullable(table.fieldTitles().get(field.name()))
                .map((Titles titles) -> titles.in(language))
                .orElse(field.name());
    }

    /** Whether a field is calculated when a row is read, so that no file has a column for it. */
    boolean isCalculated(Field field) {
        return table.netOfTax().containsKey(field.name());
    }
}
