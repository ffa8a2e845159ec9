package io.baton.server.home;

import io.baton.server.page.Glances;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param words its words
 * @param glances figures that matter to whoever looks
 * @param toDos what there is to do
 */
public record Home(Words words, List<Glances.Glance> glances, List<ToDos.ToDo> toDos) {}
