package io.baton.server.team;

import io.baton.server.organisation.Placed;
import io.baton.server.page.Words;

/**
 * What the page of a person shows.
 *
 * @param words its words
 * @param placed what the person is today
 * @param seesPerformance whether the reader may see how the person stands
 * @param seesPay whether the reader may see what the person is paid
 */
public record Member(Words words, Placed placed, boolean seesPerformance, boolean seesPay) {}
