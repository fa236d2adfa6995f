package dev.reprise.embedded.snapshot;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Test;

/** What a device does at its start about one that was killed; only files are needed for that. */
public class RecoverTest {
  private Path state;

  @Before
  public void aState() throws IOException {
    state = Files.createTempDirectory("state");
    write(state.resolve("root"), "tried");
  }

  @Test
  public void whatWasHeldToReturnToIsReturnedToAndNoHeldSnapshotIsLeft() throws IOException {
    held("before", Hold.DELETE, "at the start");
    held("before-found", Hold.RESTORE, "as it was found");
    write(state.resolve("snapshots/own/root"), "own");

    SnapshotStore.recover(state);

    assertEquals("as it was found", content());
    assertArrayEquals(new String[] {"own"}, state.resolve("snapshots").toFile().list());
  }

  @Test
  public void withNothingToReturnToTheStateStays() throws IOException {
    held("before", Hold.DELETE, "at the start");

    SnapshotStore.recover(state);

    assertEquals("tried", content());
    assertEquals(0, state.resolve("snapshots").toFile().list().length);
  }

  @Test
  public void aSnapshotThatWasOnlyHalfSavedOrHalfDeletedIsNotReturnedTo() throws IOException {
    held("found.new~", Hold.RESTORE, "half");
    held("found.old~", Hold.RESTORE, "half");

    SnapshotStore.recover(state);

    assertEquals("tried", content());
    assertEquals(0, state.resolve("snapshots").toFile().list().length);
  }

  @Test
  public void theOldSnapshotIsThereUntilTheNewOneIsInItsPlace() throws IOException {
    write(state.resolve("snapshots/own.before~").resolve("root"), "old");
    write(state.resolve("snapshots/own.new~").resolve("root"), "half");

    SnapshotStore.recover(state);

    assertArrayEquals(new String[] {"own"}, state.resolve("snapshots").toFile().list());
    assertEquals("old", Files.readString(state.resolve("snapshots/own").resolve("root/file")));
  }

  @Test
  public void theOldSnapshotGoesOnceTheNewOneIsInItsPlace() throws IOException {
    write(state.resolve("snapshots/own.before~").resolve("root"), "old");
    write(state.resolve("snapshots/own").resolve("root"), "new");

    SnapshotStore.recover(state);

    assertArrayEquals(new String[] {"own"}, state.resolve("snapshots").toFile().list());
    assertEquals("new", Files.readString(state.resolve("snapshots/own").resolve("root/file")));
  }

  @Test
  public void aReplacementThatWasCutShortIsUndone() throws IOException {
    Files.move(state.resolve("root"), state.resolve("root.old~"));
    write(state.resolve("root.new~"), "half");

    SnapshotStore.recover(state);

    assertEquals("tried", content());
    assertArrayEquals(new String[] {"root"}, state.toFile().list());
  }

  private void held(String name, Hold hold, String content) throws IOException {
    Path snapshot = state.resolve("snapshots").resolve(name);
    write(snapshot.resolve("root"), content);
    hold.writeTo(snapshot);
  }

  private static void write(Path folder, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("file"), content);
  }

  private String content() throws IOException {
    return Files.readString(state.resolve("root/file"));
  }
}
