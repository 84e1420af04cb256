package app.commonhorizon.exchange.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells how much of a file has passed, about a hundred times in all. */
final class CountingStream extends FilterInputStream {

    private final long size;
    private final DoubleConsumer progress;
    private long passed;
    private long told;

    CountingStream(InputStream in, long size, DoubleConsumer progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        passed += bytes;
        if (passed - told >= Math.max(size / 100, 1)) {
            told = passed;
            progress.accept(Math.min(1.0, (double) passed / size));
        }
    }
}
