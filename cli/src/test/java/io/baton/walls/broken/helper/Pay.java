package io.baton.walls.broken.helper;

class Pay {}
