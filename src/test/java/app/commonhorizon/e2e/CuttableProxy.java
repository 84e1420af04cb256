package app.commonhorizon.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between browser and server that can be cut, and that can lose what the server answers. */
final class CuttableProxy implements AutoCloseable {

    private enum State {
        WHOLE,
        ANSWERS_LOST,
        CUT
    }

    private final int serverPort;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    CuttableProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::letIn);
    }

    /** Where browsers find the server through this network. */
    String address() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Breaks every connection, and lets none through until {@link #restore}. */
    void cut() {
        state = State.CUT;
        open.forEach(CuttableProxy::close);
    }

    /** What browsers send still arrives; what the server says does not. */
    void loseAnswers() {
        state = State.ANSWERS_LOST;
    }

    /** Everything goes through again. */
    void restore() {
        state = State.WHOLE;
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (state == State.CUT) {
                    close(browser);
                } else {
                    connect(browser);
                }
            } catch (IOException e) {
                // The test is over, or the browser has changed its mind: there is nobody to tell.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket server = new Socket(entrance.getInetAddress(), serverPort);
        open.add(browser);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(browser, server, false));
        Thread.ofVirtual().start(() -> carry(server, browser, true));
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!answers || state == State.WHOLE) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // Cut, or closed by either side: both sides see the same.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
