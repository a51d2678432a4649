package dev.patchbay.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.HmacCall;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.HttpReply;
import dev.patchbay.catalog.LogLine;
import dev.patchbay.catalog.MailMessage;
import dev.patchbay.catalog.MailReceipt;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.WebhookReply;
import dev.patchbay.catalog.Wire;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.schema.Json;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A dry run touches nothing: not with a wire, because it has none, and not around it.
class NoSideEffectsTest {
  @TempDir Path folder;

  private static final class Touched extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Stands where a real run would lend the world.
  private static final class ThrowingWire implements Wire {
    @Override
    public HttpReply http(HttpCall call) {
      throw new Touched();
    }

    @Override
    public MailReceipt mail(MailMessage message) {
      throw new Touched();
    }

    @Override
    public boolean respond(WebhookReply reply) {
      throw new Touched();
    }

    @Override
    public void log(LogLine line) {
      throw new Touched();
    }

    @Override
    public byte[] hmac(HmacCall call) {
      throw new Touched();
    }
  }

  @Test
  void noNodeOfTheCatalogueAsksForTheWorldInADryRun() {
    var performed = new AtomicInteger();
    List<NodeType> watched = new ArrayList<>();
    for (NodeType type : Draft.REGISTRY.all()) {
      watched.add(
          switch (type) {
            case ActionType<?, ?, ?> action -> watched(action, performed);
            case TriggerType<?, ?> trigger -> trigger;
            case ContainerType<?> container -> container;
            case NoteType<?> note -> note;
          });
    }
    NodeRegistry registry = NodeRegistry.of(watched);
    var dryRun = new DryRun(registry, new Evaluator(Bounds.DEFAULT));

    for (NodeType type : registry.all()) {
      if (type instanceof NoteType<?>) {
        continue; // no walk sees a note
      }
      Draft draft = ofType(type);
      String trigger = type instanceof TriggerType<?, ?> ? "it" : "start";
      for (JsonNode payload : payloads(type)) {
        DryRunResult result = dryRun.run(draft.graph(), Start.with(trigger, "sample", payload));

        // Stop with error does what it is there for; everything else succeeds with its own sample.
        assertThat(new Seen(result).node("it").status())
            .as("%s: %s", type.id(), new Seen(result).node("it").problems())
            .isEqualTo(
                type.id().equals("control.stop")
                    ? Preview.Status.FAILED
                    : Preview.Status.SUCCEEDED);
      }
    }
    assertThat(performed).hasValue(0);
  }

  /// The same type, but performing it is counted and has a wire that throws.
  private static <C, I, O> ActionType<C, I, O> watched(
      ActionType<C, I, O> type, AtomicInteger performed) {
    return switch (type.behaviour()) {
      case Behaviour.Pure<C, I> _ -> type;
      // Resuming is pure too, and has no wire to be lent.
      case Behaviour.Suspend<C, I> _ -> type;
      case Behaviour.Effect<C, I, ?> effect ->
          new ActionType<>(
              type.info(),
              type.config(),
              type.sampleConfig(),
              type.input(),
              type.inputSample(),
              type.output(),
              type.outputSample(),
              type.errors(),
              type.handlesOf(),
              type.passThrough(),
              type.migrations(),
              watched(effect, performed));
    };
  }

  private static <C, I, R extends Record> Behaviour<C, I> watched(
      Behaviour.Effect<C, I, R> effect, AtomicInteger performed) {
    return new Behaviour.Effect<>(
        effect.request(),
        effect.plan(),
        effect.describe(),
        effect.foresee(),
        (request, _) -> {
          performed.incrementAndGet();
          return effect.perform().perform(request, new ThrowingWire());
        });
  }

  private static Draft ofType(NodeType type) {
    return switch (type) {
      case TriggerType<?, ?> _ ->
          new Draft()
              .node(
                  "it",
                  type.id(),
                  type.id().equals("trigger.webhook")
                      ? "{\"method\": \"POST\", \"path\": \"x/y\"}"
                      : "{}");
      case ActionType<?, ?, ?> action -> {
        String config = Json.write(action.sampleConfig());
        Draft draft = Draft.started().node("it", type.id(), config);
        List<Handle> inputs = action.handles(action.sampleConfig()).inputs();
        if (inputs.size() == 1) {
          yield draft.edges("start -> it");
        }
        // The sample of a type with several inputs holds one value for each.
        for (Handle input : inputs) {
          draft
              .transform(input.id(), "`%s`".formatted(input.id()))
              .edges("start -> " + input.id(), input.id() + " -> it." + input.id());
        }
        yield draft;
      }
      case NoteType<?> _ -> throw new AssertionError("a note is never walked");
      case ContainerType<?> _ ->
          Draft.started()
              .forEach("it", "{{ [1, 2] }}")
              .node("inner", "http.request", "{\"url\": \"https://example.org\"}")
              .edges("start -> it", "it.start -> inner", "inner -> it.end");
    };
  }

  private static List<JsonNode> payloads(NodeType type) {
    return switch (type) {
      case TriggerType<?, ?> trigger ->
          trigger.samples().stream().map(TriggerType.Sample::payload).toList();
      case ActionType<?, ?, ?> action -> List.of(action.inputSample());
      case ContainerType<?> _ -> List.of(Json.object());
      case NoteType<?> _ -> List.of();
    };
  }

  /// Nothing that a dry run is made of can hold, take or return a wire, or perform an effect.
  @Test
  void nothingThatADryRunIsMadeOfKnowsTheWire() {
    JavaClasses parts =
        new ClassFileImporter()
            .importClasses(
                DryRun.class,
                NodePreview.class,
                ItemsPreview.class,
                Turn.class,
                Walked.class,
                Walk.class,
                Level.class,
                Reach.class,
                ScopedPrograms.class,
                Start.class);

    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Wire.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Behaviour.Perform.class)
        .because("a dry run cannot have a side effect when it has nothing to have it with")
        .check(parts);
  }

  /// A TCP server that counts who comes.
  private static final class Doorkeeper implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger visitors = new AtomicInteger();

    Doorkeeper() throws IOException {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual()
          .start(() -> {
            while (!socket.isClosed()) {
              try (Socket visitor = socket.accept()) {
                assertThat(visitor.isConnected()).isTrue();
                visitors.incrementAndGet();
              } catch (IOException _) {
                return;
              }
            }
          });
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void realServersAndARealFolderSeeNothingOfIt() throws Exception {
    Path file = Files.writeString(folder.resolve("orders.json"), "{}");
    var requests = new AtomicInteger();
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    http.start();
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (var door = new Doorkeeper();
        var watch = folder.getFileSystem().newWatchService()) {
      folder.register(
          watch,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);

      Seen seen =
          everyEffect(
                  List.of(
                      "http://127.0.0.1:" + http.getAddress().getPort() + "/hook",
                      "http://localhost:" + door.port() + "/hook",
                      "http://127.0.0.1:" + mail.getSmtp().getPort() + "/"),
                  mail.getSmtp().getPort(),
                  file)
              .run("{\"name\": \"Zoe\"}");

      seen.succeeds("call0", "call1", "call2", "mail");
      assertThat(seen.node("call0").wouldDo().orElseThrow().sentence())
          .contains(":" + http.getAddress().getPort() + "/hook");
      assertThat(requests).hasValue(0);
      assertThat(door.visitors).hasValue(0);
      assertThat(mail.getReceivedMessages()).isEmpty();
      assertThat(watch.poll(200, TimeUnit.MILLISECONDS)).isNull();
      assertThat(file).hasContent("{}");

      knock(http.getAddress().getPort(), door.port());
      assertThat(requests).as("the server would have counted").hasValue(1);
      assertThat(door.visitors).as("the door would have counted").hasValue(1);
      Files.writeString(folder.resolve("new"), "x");
      assertThat(watch.poll(15, TimeUnit.SECONDS)).as("the folder is watched").isNotNull();
    } finally {
      http.stop(0);
      mail.stop();
    }
  }

  private static Draft everyEffect(List<String> urls, int smtpPort, Path file) {
    Draft draft = Draft.started();
    for (int i = 0; i < urls.size(); i++) {
      String call =
          """
          {"method": "POST", "url": "%s?file=%s",
           "headers": [{"name": "X-Name", "value": "{{ $.name }}"}],
           "body": {"kind": "json", "json": {"path": "%s", "name": "{{ $.name }}"}}}
          """
              .formatted(urls.get(i), file, file);
      draft.node("call" + i, "http.request", call).edges("start -> call" + i);
    }
    String mail =
        """
        {"connection": "smtp://127.0.0.1:%d", "from": "a@127.0.0.1", "to": ["b@localhost"],
         "cc": [], "bcc": [], "subject": "%s", "body": "{{ $.name }}", "bodyFormat": "TEXT"}
        """
            .formatted(smtpPort, file);
    return draft.node("mail", "mail.send", mail).edges("start -> mail");
  }

  /// Proves that the counters count.
  private static void knock(int http, int door) throws IOException {
    var url = URI.create("http://127.0.0.1:" + http + "/hook").toURL();
    assertThat(((HttpURLConnection) url.openConnection()).getResponseCode()).isEqualTo(204);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), door)) {
      // The door closes after it has counted.
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }
}
