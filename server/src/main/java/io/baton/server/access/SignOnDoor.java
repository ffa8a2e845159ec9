package io.baton.server.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Another door than that of passwords. Its classes are loaded only where there is one. */
interface SignOnDoor {

    /** Lets people in by it. */
    void open(HttpSecurity http) throws Exception;

    /** Whether it is the only one. */
    boolean isOnly();

    /** The server of whoever knows the people: scheme, name and port. */
    String origin();
}
