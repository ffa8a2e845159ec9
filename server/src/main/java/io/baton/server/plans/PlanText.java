package io.baton.server.plans;

/**
 * A text of a plan, or one that a plan follows.
 *
 * @param path from a folder that it has in common with those that follow it and that it follows
 * @param content what stands in it
 * @param isPlan whether it binds by itself; else only what follows it does
 */
public record PlanText(String path, String content, boolean isPlan) {}
