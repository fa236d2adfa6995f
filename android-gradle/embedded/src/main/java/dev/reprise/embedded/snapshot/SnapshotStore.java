package dev.reprise.embedded.snapshot;

import android.content.Intent;
import android.util.Log;
import dev.reprise.embedded.activity.ActivityManager;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Snapshots;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Snapshots: the device's whole file system, in which every service keeps its state, and which app was in front. A restore ends every
 * process first, so that no static, timer, toast or cursor of the time in between survives it.
 */
public final class SnapshotStore implements Snapshots {
  private static final String TAG = "Snapshots";
  /** How the name of a snapshot ends that another of its name is taking the place of. */
  private static final String REPLACED = ".before~";

  private final Device device;
  private final Path folder;

  public SnapshotStore(Device device) {
    this.device = device;
    this.folder = device.profile.state.resolve("snapshots");
  }

  @Override
  public void save(String name) {
    save(name, null);
  }

  @Override
  public void hold(String name, boolean restore) {
    save(name, restore ? Hold.RESTORE : Hold.DELETE);
  }

  @Override
  public void release(String name) {
    Path source = folder(name);
    device.mainThread.call(
        () -> {
          Hold hold = Hold.of(source);
          if (hold == Hold.RESTORE) returnTo(source);
          if (hold != null) FileTree.discard(source);
          return null;
        });
  }

  private void save(String name, Hold hold) {
    Path target = folder(name);
    device.mainThread.call(
        () -> {
          PendingWrites.flush();
          Path half = target.resolveSibling(name + ".new~");
          FileTree.delete(half);
          Files.createDirectories(half);
          try (HeldDatabases held = HeldDatabases.below(device.files.root())) {
            StillCopy.of(device.files.root(), half.resolve("root"));
          }
          Files.writeString(half.resolve("foreground"), foreground());
          if (hold != null) hold.writeTo(half);
          replace(target, half);
          return null;
        });
  }

  /** By renames, so that a device that is killed in between has the old snapshot or the new one: {@link #recover} finds the old one aside. */
  private static void replace(Path target, Path fresh) throws IOException {
    Path aside = target.resolveSibling(target.getFileName() + REPLACED);
    FileTree.delete(aside);
    if (Files.exists(target)) Files.move(target, aside);
    Files.move(fresh, target);
    FileTree.delete(aside);
  }

  @Override
  public boolean restore(String name) {
    Path source = folder(name);
    return device.mainThread.call(
        () -> {
          if (!Files.isDirectory(source)) return false;
          returnTo(source);
          return true;
        });
  }

  @Override
  public boolean delete(String name) {
    Path target = folder(name);
    if (!Files.isDirectory(target)) return false;
    try {
      FileTree.discard(target);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("The snapshot " + name + " cannot be deleted.", e);
    }
  }

  @Override
  public List<String> list() {
    try {
      return entries(folder).stream().filter(entry -> !isLeftover(entry)).map(entry -> entry.getFileName().toString()).sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The snapshots in " + folder + " cannot be listed.", e);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.collect(Collectors.toList());
    }
  }

  /** Half saved, half deleted, or aside until another is in its place. */
  private static boolean isLeftover(Path snapshot) {
    return snapshot.getFileName().toString().endsWith("~");
  }

  /** At boot, before anything of the state is read: what a device that was cut short had begun, or owed to who held a snapshot, is done now. */
  public static void recover(Path state) throws IOException {
    RootFolder.recover(state.resolve("root"));
    for (Path snapshot : entries(state.resolve("snapshots"))) if (isLeftover(snapshot)) tidy(snapshot);
    Hold.settle(entries(state.resolve("snapshots")), state.resolve("root"));
  }

  private static void tidy(Path leftover) throws IOException {
    String name = leftover.getFileName().toString();
    Path replaced = leftover.resolveSibling(name.endsWith(REPLACED) ? name.substring(0, name.length() - REPLACED.length()) : name);
    if (Files.exists(replaced)) FileTree.delete(leftover);
    else Files.move(leftover, replaced);
  }

  private Path folder(String name) {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "A snapshot's name begins with a letter or digit, and has at most 64 of these, dots, dashes and underscores, not \"" + name + "\".");
    }
    return folder.resolve(name);
  }

  /** The intent that started the task in front; empty for the home screen. */
  private String foreground() {
    Intent root = device.activities.frontIntent();
    // Intent.parseUri makes a missing action VIEW: kept beside the URI.
    return root == null ? "" : root.getAction() + "\n" + root.toUri(Intent.URI_INTENT_SCHEME);
  }

  private void returnTo(Path snapshot) throws IOException, Refused {
    endEverything();
    RootFolder.replace(device.files.root(), snapshot.resolve("root"));
    readEverything();
    relaunch(Files.readString(snapshot.resolve("foreground")));
  }

  private void endEverything() {
    device.faults.clearAll();
    device.crashes.dismiss();
    device.activities.dropAll();
    device.toasts.dropAll();
    device.systemUi.reset();
    device.softKeyboard.hide();
    device.broadcasts.endUnderway();
    device.broadcasts.forgetSticky();
    device.mainThread.forgetPosted();
    device.services.forgetStarts();
  }

  private void readEverything() throws Refused {
    device.properties.reload();
    device.permissions.reload();
    device.packages.reload();
    device.instrumentations.stopUninstalled();
    device.settings.reload();
    device.configuration.reload();
    device.uriGrants.restart();
    device.clipboard.reload();
    device.notifications.reload();
    device.alarms.reload();
  }

  private void relaunch(String foreground) {
    device.activities.goHome();
    if (foreground.isEmpty()) return;
    ActivityManager.Request request = new ActivityManager.Request();
    try {
      String[] actionAndUri = foreground.split("\n", 2);
      request.intent = Intent.parseUri(actionAndUri[1], Intent.URI_INTENT_SCHEME).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
      if (actionAndUri[0].equals("null")) request.intent.setAction(null);
      device.activities.start(request);
    } catch (URISyntaxException | android.content.ActivityNotFoundException e) {
      // The home screen is in front then, which the caller can see; the files are restored all the same.
      Log.w(TAG, "The app of the snapshot could not be started again", e);
    }
  }
}
