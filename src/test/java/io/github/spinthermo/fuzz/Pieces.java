package io.github.spinthermo.fuzz;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Pieces that damage puts into requests; each of their characters is one byte. */
final class Pieces {

    /** Numbers at the ends of what is read, beyond them, and in notations that are none or rare. */
    static final List<String> NUMBERS = bytes("0", "-0", "0.0", "-1", "1e6", "1e-1000", "9e-1001", "1000001",
            "1e999999999", "1e-999999999", "1e99999999999999999999", "9000000000000000000", "9000000000000000001",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "2147483648",
            "4.9e-324", "1.7976931348623157e308", "0.1e-999", "1e308", "-1e308", "2.3e-308", "1e100", "1.1e100",
            "1e-100", "1e200", "1e-200", "1e17", "1e9", "NaN", "Infinity", "01", "+1", "\"0x10\"", "\"1_000\"",
            "\"01\"", "\"1.\"", "\".5\"", "\"+1\"", "\"1e\"", "\"--1\"", "\"1/0\"", "\"0/0\"", "\"1/3\"", "\"-9/2\"",
            "\"inf\"", "\"-inf\"", "\"−2\"", "\"١\"", "\"½\"", "\"1,5\"", "\"0:1:0\"", "\"0:1e9:1\"", "\"1:2:lin3\"",
            "\"1:2:log99999999\"", "\"3:1:1\"", "\"::\"", "\"1:2:lin0\"", "[1,2]", "[\"0:1:lin50\",\"inf\"]",
            "7".repeat(400), "0." + "3".repeat(20_001), "1" + "0".repeat(19_000), "1e" + "9".repeat(50));

    /** Values of every type of JSON, few of which any parameter takes. */
    static final List<String> VALUES = bytes("null", "true", "false", "[]", "{}", "\"\"", "\" \"", "[[]]", "[null]",
            "[1,[2]]", "{\"a\":{}}", "{\"1\":1}", "{\"1/2\":\"1\"}", "{\"type\":\"dicke\",\"J\":1,\"m\":0}",
            "{\"type\":\"ghz\"}", "{\"type\":\"product\",\"betas\":[0,\"inf\"]}",
            "{\"type\":\"thermal\",\"beta\":\"inf\"}",
            "[{\"n\":1,\"s\":\"1/2\"}]", "[{\"n\":1,\"s\":\"1/2\",\"beta\":1},{\"n\":0,\"s\":1}]", "[0.1,0.1]",
            "[" + "1,".repeat(3000) + "1]", "\"" + "x".repeat(5000) + "\"", "undefined", "'1'", "[1,]", "{,}",
            "\"double\"", "10001", "9999");

    /** Names of operations, parameters and fields. */
    static final List<String> WORDS = Stream.concat(Stream.of("op", "id", "digits", "fields", "reasons", "details"),
            Operations.all().stream().flatMap(Pieces::words)).distinct().toList();

    /** Characters that are seldom tried, surrogates, and bytes that are no UTF-8. */
    static final List<String> CHARACTERS = Stream.concat(
            bytes("\0", "\u0001", "\r", "\t", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u2028", "\u202E",
                    "\uFEFF", "\uFFFE", "\uFFFF", "é", "ß", "İ", "β", "−", "１", "𝟏", "😀", "e\u0301", "\\u0000",
                    "\\ud800", "\\udfff", "\\ud83d\\ude00", "\\x", "\\", "\"", "%00", "%ff", "%", "+", "&", "=", ";",
                    "#", "/../", "\r\n", "\r\n\r\n", "\n").stream(),
            Stream.of("\u00FF", "\u00C0\u0080", "\u00ED\u00A0\u0080", "\u00F8\u0088\u0080\u0080\u0080", "\u0080",
                    "\u00E2\u0082")).toList();

    private Pieces() { }

    private static Stream<String> words(Operation operation) {
        return Stream.concat(Stream.of(operation.name()), operation.parameterNames().stream());
    }

    /** Returns texts whose characters are the bytes of others in UTF-8. */
    private static List<String> bytes(String... texts) {
        return Stream.of(texts).map(text ->
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).toList();
    }
}
