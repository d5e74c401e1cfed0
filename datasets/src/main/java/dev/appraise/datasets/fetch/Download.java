package dev.appraise.datasets.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets a file by HTTP, through the proxy that the Java system properties name. */
public final class Download {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofMinutes(5);

    private Download() {}

    /**
     * Gets a file.
     *
     * @param address where it lies
     * @param target where it is written; what is left there after an exception may be incomplete
     * @throws IOException if the address cannot be reached, answers with another status than 200, or breaks off
     */
    @SuppressWarnings("FutureReturnValueIgnored") // A cancelled exchange has nothing more to tell.
    public static void to(Path target, URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .build();
        var exchange =
                client.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(target));
        try {
            int status = exchange.get(IN_ALL.toSeconds(), TimeUnit.SECONDS).statusCode();
            if (status != 200) {
                throw new IOException(address + " answered with status " + status);
            }
        } catch (ExecutionException e) {
            throw new IOException(address + " cannot be read (" + e.getCause() + ")", e);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IOException(address + " took longer than " + IN_ALL.toMinutes() + " minutes", e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading " + address);
        }
    }
}
