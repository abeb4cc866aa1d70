package io.github.spinthermo.battery;

import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Values that were computed elsewhere. */
public final class BatteryReference {

    private BatteryReference() { }

    /** Reads the file of all values. */
    public static Map<String, Object> file() {
        try (InputStream file = BatteryReference.class.getResourceAsStream("battery.json")) {
            return Json.object(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a member that is a number, or one in a string. */
    public static double number(Map<String, Object> parent, String name) {
        return new BigDecimal(parent.get(name).toString()).doubleValue();
    }
}
