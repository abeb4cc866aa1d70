package io.github.spinthermo.parts;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A part of a sweep in the list of parts.
 *
 * @param number its number, from 0
 * @param rows the number of its rows
 * @param failed the number of those that could not be answered
 * @param sha256 the checksum of its file in hexadecimal digits
 */
public record SweepPart(int number, long rows, long failed, String sha256) implements Serializable {

    /**
     * Content of a part that is done.
     *
     * @param part the part
     * @param bytes the bytes of its file
     */
    public record Content(SweepPart part, byte[] bytes) implements Serializable { }

    /** Returns the name of a file of a part. */
    static String file(int number) {
        return "part-%05d.csv".formatted(number);
    }

    String file() {
        return file(number);
    }

    /** Returns the checksum of some bytes. */
    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
