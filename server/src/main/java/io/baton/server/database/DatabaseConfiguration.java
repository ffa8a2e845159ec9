package io.baton.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database that comes along, unless {@code baton.database.url} names another one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /** A database that comes along. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "baton.database.url", havingValue = "embedded")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres(DatabaseProperties properties) throws IOException {
            Path folder = Path.of(properties.folder());
            return properties.join() ? EmbeddedPostgres.join(folder) : EmbeddedPostgres.start(folder);
        }

        @Bean(destroyMethod = "close")
        DataSource dataSource(EmbeddedPostgres postgres, DatabaseProperties properties) {
            return pool(postgres.url(), postgres.user(), postgres.password(), properties);
        }
    }

    /** Another database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("environment.getProperty('baton.database.url') != 'embedded'")
    static class Remote {

        @Bean(destroyMethod = "close")
        DataSource dataSource(DatabaseProperties properties) {
            return pool(properties.url(), properties.user(), properties.password(), properties);
        }
    }

    private static HikariDataSource pool(String url, String user, String password, DatabaseProperties properties) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(properties.connections());
        return pool;
    }
}
