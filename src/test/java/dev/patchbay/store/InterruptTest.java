package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.StoreException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thread that is interrupted inside the store, as a cancelled task is, closes the database for
/// nobody.
class InterruptTest {
  private static final int INTERRUPTS = 50;
  private static final long SEED = 20_260_301;

  @TempDir Path folder;

  @Test
  void interruptedThreadsCloseTheDatabaseForNobodyAndLoseNothing() throws InterruptedException {
    try (TestHome home = TestHome.open(folder)) {
      String id = home.scenarios().create("Orders", Drafts.chain(8, "0")).orThrow().id();
      var saved = new AtomicInteger();
      var done = new AtomicInteger();
      var unexpected = new AtomicReference<Throwable>();
      var started = new CountDownLatch(1);
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                started.countDown();
                while (done.get() == 0) {
                  try {
                    home.save(id, Drafts.chain(8, Integer.toString(saved.get() + 1)));
                    saved.incrementAndGet();
                    home.publish(id);
                  } catch (StoreException e) {
                    // A unit of work may fail because of the interrupt; the next one must not.
                    unexpected.compareAndSet(null, e);
                  }
                }
              });
      started.await();
      var random = new Random(SEED);
      for (int i = 0; i < INTERRUPTS && unexpected.get() == null; i++) {
        LockSupport.parkNanos(random.nextInt(3_000_000));
        writer.interrupt();
        assertThat(home.draft(id).id()).as("seed %d, interrupt %d", SEED, i).isEqualTo(id);
      }
      done.set(1);
      writer.join();

      assertThat(unexpected.get()).isNull();
      assertThat(saved.get()).isPositive();
      assertThat(home.draft(id).draft()).isEqualTo(Drafts.chain(8, Integer.toString(saved.get())));
    }
  }

  @Test
  void aThreadThatIsInterruptedAlreadyCanStillSave() {
    try (TestHome home = TestHome.open(folder)) {
      Thread.currentThread().interrupt();
      String id = home.scenarios().create("Orders", Drafts.small("1")).orThrow().id();
      home.publish(id);
      assertThat(home.draft(id).publishedVersion()).contains(1);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(home.versions().version(id, 1)).isPresent();
    }
  }
}
