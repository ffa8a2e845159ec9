/**
 * YAML 1.2 read into the core's neutral tree, every scalar as text with its position. Entry point: {@link
 * io.baton.engine.yaml.YamlText}.
 */
@NullMarked
package io.baton.engine.yaml;

import org.jspecify.annotations.NullMarked;
