package io.baton.walls.broken.cycle.back;

import io.baton.walls.broken.cycle.there.There;

public class Back {
    void leaves(There there) {}
}
