package dev.patchbay.nodes;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.nodes.data.Aggregate;
import dev.patchbay.nodes.data.Compare;
import dev.patchbay.nodes.data.Filter;
import dev.patchbay.nodes.data.Group;
import dev.patchbay.nodes.data.Hmac;
import dev.patchbay.nodes.data.Identify;
import dev.patchbay.nodes.data.Join;
import dev.patchbay.nodes.data.Limit;
import dev.patchbay.nodes.data.Log;
import dev.patchbay.nodes.data.Lookup;
import dev.patchbay.nodes.data.RemoveDuplicates;
import dev.patchbay.nodes.data.SelectFields;
import dev.patchbay.nodes.data.SetFields;
import dev.patchbay.nodes.data.Sort;
import dev.patchbay.nodes.data.SplitOut;
import dev.patchbay.nodes.data.Transform;
import dev.patchbay.nodes.flow.CallScenario;
import dev.patchbay.nodes.flow.ForEach;
import dev.patchbay.nodes.flow.Frame;
import dev.patchbay.nodes.flow.If;
import dev.patchbay.nodes.flow.Merge;
import dev.patchbay.nodes.flow.Note;
import dev.patchbay.nodes.flow.Stop;
import dev.patchbay.nodes.flow.Switch;
import dev.patchbay.nodes.flow.Wait;
import dev.patchbay.nodes.format.CsvText;
import dev.patchbay.nodes.format.JsonText;
import dev.patchbay.nodes.format.Validate;
import dev.patchbay.nodes.format.XmlText;
import dev.patchbay.nodes.http.HttpRequest;
import dev.patchbay.nodes.http.Respond;
import dev.patchbay.nodes.mail.SendMail;
import dev.patchbay.nodes.trigger.Form;
import dev.patchbay.nodes.trigger.Manual;
import dev.patchbay.nodes.trigger.Schedule;
import dev.patchbay.nodes.trigger.Webhook;
import dev.patchbay.nodes.value.DateTime;
import dev.patchbay.nodes.value.Numbers;
import dev.patchbay.nodes.value.Text;
import java.util.List;

/// The built-in node types, in palette order.
public final class BuiltIn {
  private BuiltIn() {}

  public static NodeRegistry registry() {
    return NodeRegistry.of(
        List.of(
            Manual.TYPE,
            Webhook.TYPE,
            Schedule.TYPE,
            Form.TYPE,
            If.TYPE,
            Switch.TYPE,
            Merge.TYPE,
            ForEach.TYPE,
            Wait.TYPE,
            CallScenario.TYPE,
            Respond.TYPE,
            Stop.TYPE,
            Note.TYPE,
            Frame.TYPE,
            SetFields.TYPE,
            Transform.TYPE,
            Filter.TYPE,
            SelectFields.TYPE,
            Sort.TYPE,
            Limit.TYPE,
            RemoveDuplicates.TYPE,
            Group.TYPE,
            Aggregate.TYPE,
            SplitOut.TYPE,
            Join.TYPE,
            Compare.TYPE,
            Lookup.TYPE,
            DateTime.TYPE,
            Numbers.TYPE,
            Text.TYPE,
            JsonText.TYPE,
            CsvText.TYPE,
            XmlText.TYPE,
            Validate.TYPE,
            Identify.TYPE,
            Hmac.TYPE,
            Log.TYPE,
            HttpRequest.TYPE,
            SendMail.TYPE));
  }
}
