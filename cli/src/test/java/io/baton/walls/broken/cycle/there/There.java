package io.baton.walls.broken.cycle.there;

import io.baton.walls.broken.cycle.back.Back;

public class There {
    Back back = new Back();
}
