package io.github.spinthermo.io;

import java.io.IOException;
import java.io.OutputStream;

/** Stream whose failures name it: the system says "No space left on device", but not for which file. */
public class NamedOutput extends OutputStream {

    private final Object name;
    private final OutputStream out;

    /**
     * Names a stream.
     *
     * @param name the name in messages, such as a path
     * @param out the stream that takes the bytes
     */
    public NamedOutput(Object name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    @Override
    public final void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public final void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public final void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public final void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }

    /**
     * Turns a failure into one that names the stream.
     *
     * @param failure the failure of the stream below
     * @return the failure that is thrown in its place
     */
    protected IOException named(IOException failure) {
        return FileFailure.of(name, failure);
    }
}
