package dev.patchbay.nodes.trigger;

import dev.patchbay.catalog.Arrival;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.InboundEvent;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.TriggerType.Sample;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Schema;
import java.util.List;
import java.util.Optional;

/// Starts a run when a person asks for it, with data given by that person.
public final class Manual {
  record Config() {}

  private static final String ORDER =
      """
      {
        "orderId": "A-1027",
        "customer": {"name": "Zoë Müller", "email": "zoe@example.org"},
        "items": [
          {"sku": "LAMP-1", "quantity": 2, "price": 24.90},
          {"sku": "BULB-4", "quantity": 8, "price": 3.50}
        ],
        "express": true
      }
      """;

  public static final TriggerType<?, ?> TYPE =
      new TriggerType<>(
          new TypeInfo(
              "trigger.manual",
              "Manual start",
              "mdi2g-gesture-tap-button",
              Category.TRIGGER,
              "Starts a run when a person asks for it, with data given by that person.",
              "Starts when you press Run. The data you give is what later nodes read as `$trigger`,"
                  + " for example `{{ $trigger.customer.email }}`. In a dry run the chosen sample"
                  + " takes its place.",
              List.of("start", "run", "button", "inject", "Manual Trigger", "test", "begin")),
          Schema.of(Config.class, new Config()),
          Schema.any(),
          List.of(
              new Sample("A new order", Json.parse(ORDER)),
              new Sample("Nothing in particular", Json.object())),
          new Arrival.Manual(),
          InboundEvent::body,
          (_, payload) -> new TriggerResult.Start(payload, Optional.empty()),
          Migrations.NONE);

  private Manual() {}
}
