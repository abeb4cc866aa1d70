package io.github.spinthermo.io;

import java.io.IOException;
import java.io.OutputStream;

/** A stream whose failures name it: the system tells "No space left on device", and not of which file. */
public final class NamedOutput extends OutputStream {

    private final Object name;
    private final OutputStream out;

    /**
     * Names a stream.
     *
     * @param name the name in messages, such as a path
     * @param out where the bytes go
     */
    public NamedOutput(Object name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw FileFailure.of(name, e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw FileFailure.of(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw FileFailure.of(name, e);
        }
    }
}
