package io.baton.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The console: its capabilities are the packages beside this class. */
@SpringBootApplication(proxyBeanMethods = false)
public class BatonServer {}
