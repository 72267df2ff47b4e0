package io.reelwright.server;

import io.reelwright.testing.Await;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Debian's nginx in front of a server. Unless it has a configuration of its own, it keeps its connections and lets nobody order
 * anything: an order that is carried out has come past it in the body of another request.
 */
final class NginxInFront implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private NginxInFront(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static NginxInFront of(int server, Path folder) throws IOException {
        return of(server, folder, """
            upstream reelwright { server 127.0.0.1:8765; keepalive 4; }
            server {
              listen 80;
              client_max_body_size 1g;
              location / {
                proxy_pass http://reelwright;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header Host $host;
                proxy_request_buffering off;
              }
              location = /v1/campaigns {
                limit_except GET { deny all; }
                proxy_pass http://reelwright;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
              }
            }
            """);
    }

    /**
     * One with a configuration of its own.
     *
     * @param servers its servers and upstreams, with port 80 for nginx and 8765 for the server
     */
    static NginxInFront of(int server, Path folder, String servers) throws IOException {
        int port = freePort();
        String placed = servers.replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("127.0.0.1:8765", "127.0.0.1:" + server);
        Path settings = Files.writeString(folder.resolve("nginx.conf"), """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 200; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              client_body_timeout 1s;
              client_header_timeout 1s;
              lingering_close off;
              # One request a connection, as the client waits for its end; those to the server are kept.
              keepalive_timeout 0;
              %2$s
            }
            """.formatted(folder, placed));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-p", folder.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        NginxInFront front = new NginxInFront(process, port);
        front.awaitListening();
        return front;
    }

    private void awaitListening() {
        Await.until("an nginx that listens", this::listens);
    }

    private boolean listens() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (ConnectException notYet) {
            if (!process.isAlive()) throw new IOException("nginx has ended with " + process.exitValue(), notYet);
            return false;
        }
    }

    int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }
}
