/**
 * The demo company 云岫序联, invented, made from a seed: the same people and facts on every machine, at any size. Entry
 * point: {@link io.baton.cli.demo.DemoCompany}.
 */
@NullMarked
package io.baton.cli.demo;

import org.jspecify.annotations.NullMarked;
