package io.rapport.service.e2e.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A port behind which another one is, or for a while nobody. Shut, it refuses connections and cuts those that there are,
 * as when the process behind it has ended.
 */
public final class Gate implements AutoCloseable {
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final Set<AutoCloseable> sockets = ConcurrentHashMap.newKeySet();
    private final int port;

    /** A gate that is shut. */
    public Gate(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Lets everybody through to a port. */
    public void open(int target) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(loopback(), port));
            sockets.add(listening);
            pumps.execute(() -> accept(listening, target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void shut() {
        sockets.forEach(Gate::closeQuietly);
        sockets.clear();
    }

    private void accept(ServerSocket listening, int target) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(loopback(), target);
                sockets.add(client);
                sockets.add(server);
                pumps.execute(() -> pump(client, server));
                pumps.execute(() -> pump(server, client));
            } catch (IOException shutOrGone) {
                // Whether the gate was shut or nobody is behind it: the next attempt tells.
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // Both ends are closed; whoever asked will notice.
            return;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyCut) {
            return;
        }
    }

    @Override
    public void close() {
        shut();
        pumps.shutdownNow();
    }
}
