package io.baton.server.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:postgresql://…}, or {@code embedded} for the one that comes along
 * @param user of a database by its address
 * @param password of that user
 * @param folder of the database that comes along
 * @param join whether to come in where another program has started it
 * @param connections that are open at most
 */
@ConfigurationProperties("baton.database")
record DatabaseProperties(
        @DefaultValue("embedded") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("baton-data") String folder,
        @DefaultValue("false") boolean join,
        @DefaultValue("20") int connections) {}
