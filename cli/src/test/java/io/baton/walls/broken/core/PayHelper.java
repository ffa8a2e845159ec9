package io.baton.walls.broken.core;

class PayHelper {}
