package io.baton.core.time;

/**
 * One appraisal period.
 *
 * @param name as people name it: {@code 2024}, {@code 2024-Q1}, {@code 2024-03}, {@code FY2024-Q1}, or a window's name
 * @param cycle {@code month}, {@code quarter}, {@code year}, or the name of a cycle of named windows
 * @param days its days
 */
public record Period(String name, String cycle, DateRange days) {}
