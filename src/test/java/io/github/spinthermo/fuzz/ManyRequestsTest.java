package io.github.spinthermo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the run that shows that memory does not grow, with heaps that grow and that do not. */
class ManyRequestsTest {

    private static final long COUNT = 400;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private boolean areFlat(long eachTime) throws IOException {
        AtomicLong heap = new AtomicLong(8 << 20);
        return new ManyRequests(ManyRequests.of(new Requests(5)), () -> heap.addAndGet(eachTime), out).areFlat(COUNT);
    }

    @Test
    void aHeapThatStaysIsFlat() throws IOException {
        assertThat(areFlat(0)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("      400 requests:    8.000 MB")
                .contains("400 answers, 0 of them no object");
    }

    @Tag("slow")
    @Test
    void aHeapThatGrowsIsFound() throws IOException {
        assertThat(areFlat(100_000)).isFalse();
    }

    /** Checks bytes that are kept for each of a million requests. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "5, false", "100, false"})
    void fewBytesARequestAreFound(long kept, boolean isFlat) {
        HeapTrend trend = new HeapTrend();
        LongStream.rangeClosed(0, ManyRequests.INTERVALS)
                .forEach(i -> trend.add(9_000_000 + kept * i * 1_000_000 / ManyRequests.INTERVALS));
        assertThat(trend.isFlat()).isEqualTo(isFlat);
    }

    /** Checks that memory that is held for a moment hides no growth, and is none. */
    @Test
    void peaksDoNotCount() {
        for (long kept : new long[] {0, 5}) {
            HeapTrend trend = new HeapTrend();
            LongStream.range(0, 40).forEach(i -> trend.add(9_000_000 + kept * i * 25_000 + i % 3 * 50_000_000));
            assertThat(trend.isFlat()).isEqualTo(kept == 0);
        }
    }

    @Test
    void aCacheWithABoundIsFlat() {
        HeapTrend trend = new HeapTrend();
        LongStream.range(0, 40).forEach(i -> trend.add(1_000_000 * Math.min(i, 9)));
        assertThat(trend.isFlat()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> new HeapTrend().growth());
    }

    @Test
    void theHeapIsMeasuredWhereAllIsAnswered() throws IOException {
        List<Long> at = new ArrayList<>();
        RequestStream[] in = new RequestStream[1];
        in[0] = new RequestStream(number -> ("{\"id\":" + number + "}").getBytes(StandardCharsets.UTF_8), 10, 4,
                asked -> {
                    assertThat(in[0].answers().count()).isEqualTo(asked);
                    at.add(asked);
                });
        echo(in[0], in[0].answers());
        assertThat(at).containsExactly(0L, 4L, 8L, 10L);
        assertThat(in[0].answers().count()).isEqualTo(10);
        assertThat(in[0].answers().faults()).isZero();
        in[0].answers().write("Exception\n".getBytes(StandardCharsets.UTF_8));
        assertThat(in[0].answers().faults()).isOne();
    }

    private static void echo(InputStream in, OutputStream out) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            out.write(b);
        }
    }
}
