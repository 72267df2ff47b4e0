package io.reelwright.testing;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.PurchaseOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Blueprints written by hand: {@code camera}, {@code pose} and {@code transitions}. */
public final class Blueprints {
    private Blueprints() {}

    /** Returns the JSON of a blueprint. */
    public static String json(String name) {
        try (InputStream in = Blueprints.class.getResourceAsStream("/blueprints/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns a blueprint as an order brings it. */
    public static MotionBlueprint of(String name) {
        return Objects.requireNonNull(check(json(name)).brief().orElseThrow().blueprint());
    }

    /** Returns the check of an order with this blueprint. */
    public static OrderCheck check(String json) {
        Order order = new Order(
                "Honey", null, null, null, null, null, null, null, null, null, null, null, json, PurchaseOrder.NONE);
        return new OrderCheck(order, List.of("slt"), field -> field);
    }

    /** Returns a brief with this blueprint. */
    public static Brief brief(String name) {
        return check(json(name)).brief().orElseThrow();
    }
}
