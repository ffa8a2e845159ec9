package io.baton.server.home;

import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param words its words
 * @param toDos what there is to do
 */
public record Home(Words words, List<ToDos.ToDo> toDos) {}
