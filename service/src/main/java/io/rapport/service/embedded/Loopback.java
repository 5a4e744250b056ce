package io.rapport.service.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Addresses that only this machine can reach. */
final class Loopback {

    static final String HOST = "127.0.0.1";

    private Loopback() {}

    /** A port nobody listened on a moment ago; the operating system does not hand it out again soon. */
    static int freePort() {
        return bind(0);
    }

    /**
     * Makes sure that whoever answers on a port later is the one we start now.
     *
     * @throws UncheckedIOException if somebody listens there already
     */
    static void requireFree(int port) {
        bind(port);
    }

    private static int bind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + HOST + ", port " + port, e);
        }
    }
}
