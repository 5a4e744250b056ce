package io.rapport.service.settings;

import io.rapport.core.Allowed;

/**
 * The program's own pages: health and metrics.
 *
 * @param host the address it listens on; loopback unless told otherwise
 * @param port the port, 0 for any that is free
 */
public record HttpSettings(String host, int port) {
    public static final HttpSettings DEFAULT = new HttpSettings("127.0.0.1", 8080);

    public HttpSettings {
        Allowed.require(!host.isBlank(), "http.host", "an address or a name", host);
        Allowed.require(port >= 0 && port <= 65_535, "http.port", "between 0 and 65535", port);
    }
}
