package dev.appraise.datasets.fetch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/** A web server on this machine, for tests of downloads. */
public final class WebServer implements AutoCloseable {
    private final HttpServer server;

    /**
     * Starts it.
     *
     * @param files what it serves, by name; anything else is 404
     * @param missing how many bytes of each file are promised but never sent
     */
    public WebServer(Map<String, byte[]> files, int missing) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] content = files.get(exchange.getRequestURI().getPath().substring(1));
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, content.length);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(content, 0, content.length - missing);
                }
            }
            exchange.close();
        });
        server.start();
    }

    /** The address of its top folder. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
