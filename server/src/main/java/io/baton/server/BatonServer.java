package io.baton.server;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The console: its capabilities are the packages beside this class. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class BatonServer {

    /** The clock of the server. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
