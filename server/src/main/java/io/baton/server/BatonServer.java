package io.baton.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the console. */
@SpringBootApplication(proxyBeanMethods = false)
public class BatonServer {

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(BatonServer.class, arguments);
    }
}
