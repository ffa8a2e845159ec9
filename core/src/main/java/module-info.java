/** Plans, scores and pay. Pure by whitelist: {@code java.base}, this module, and annotations that vanish at run time. */
module io.baton.core {
    requires static org.jspecify;
}
