package dev.reprise.embedded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How many app processes the garbage collector still finds, whatever the device believes. */
final class LivingLoaders {
  private static final String LOADER = "dev.reprise.embedded.process.AppClassLoader";

  private LivingLoaders() {}

  static boolean onlyOfRunningApps() {
    return count() == TestDevice.phone().activities().processes().size();
  }

  /**
   * Counts what is left after two collections: the first finds what has a finalizer, the second takes it. Whatever needs a third was held by
   * something that only a collection undoes, and piles up on a device that seldom collects.
   */
  static int afterTwoCollections() throws InterruptedException {
    CountDownLatch finalized = new CountDownLatch(1);
    new Finalizable(finalized);
    System.gc();
    if (!finalized.await(TestDevice.DEADLINE_MS, TimeUnit.MILLISECONDS)) throw new AssertionError("The collector ran no finalizer.");
    System.runFinalization();
    return count();
  }

  /** Tells when the finalizers of a collection run. */
  private static final class Finalizable {
    private final CountDownLatch finalized;

    Finalizable(CountDownLatch finalized) {
      this.finalized = finalized;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
      finalized.countDown();
    }
  }

  private static int count() {
    return LiveHeap.count(LOADER);
  }
}
