package app.commonhorizon.exchange.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops the reading when one record grows beyond all measure, because a quotation mark in it is never closed: so that it
 * is noticed early, and memory stays bounded.
 */
final class RecordLimit extends FilterReader {

    /** In characters; several cells of the longest text that an item can hold. */
    private static final int LONGEST_RECORD = 1_000_000;

    private long sinceStart;

    RecordLimit(Reader in) {
        super(in);
    }

    /** The record is too long. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The next character belongs to a new record. */
    void recordStarts() {
        sinceStart = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int characters) throws ExceededException {
        sinceStart += characters;
        if (sinceStart > LONGEST_RECORD) {
            throw new ExceededException();
        }
    }
}
