package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The recorder over its folder on shared storage, in which others look for recordings and put some. */
public class RecorderTest {
  private static final String APP = "com.dimowner.audiorecorder";
  private static final String YES = "//node[@resource-id='android:id/button1']";
  private static final String NO = "//node[@resource-id='android:id/button2']";
  private final Phone phone = TestDevice.phone();
  private final AppUi app = new AppUi(APP, APP + ".app.welcome.WelcomeActivity");
  private Path folder;

  @Before
  public void noRecordings() throws Refused {
    TestDevice.asBuilt();
    phone.packages().install(TestDevice.apk("recorder-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE, InstallFlag.GRANT_ALL));
    phone.packages().clear(APP);
    phone.packages().install(TestDevice.apk("recorder-1"), Set.of(InstallFlag.REPLACE, InstallFlag.GRANT_ALL));
    folder = phone.storage().resolve("/sdcard/Android/data/" + APP + "/files/Music/records");
    phone.bootCompleted();
    TestDevice.await("a folder before the app is opened", () -> Files.isDirectory(folder));
    phone.activities().awaitBroadcasts();
    app.open();
    app.tap("skip");
    app.await("state", "Ready");
  }

  @After
  public void asBuilt() {
    TestDevice.asBuilt();
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void record() {
    app.tap("record");
    app.await("state", "Recording");
    app.await("elapsed", "00:01");
    app.tap("stop");
    Ui.awaitShown(Ui.text("Save recording"));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  /** A RIFF file of silence, one channel at 8 kHz. */
  private static byte[] wav(int seconds) {
    int bytes = 16_000 * seconds;
    return ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000)
        .putShort((short) 2).putShort((short) 16).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes).array();
  }

  @Test
  public void aRecordingIsPausedResumedAndSavedAsAFileThatSaysWhatIsInIt() throws IOException {
    app.tap("record");
    app.await("state", "Recording");
    app.await("elapsed", "00:01");
    app.tap("record");
    app.await("state", "Paused");
    assertEquals(List.of(), files());
    app.turned(() -> app.await("state", "Paused"));
    app.tap("record");
    app.await("elapsed", "00:02");
    app.tap("stop");
    app.await("name", "Recording 1");
    Ui.tap(YES);
    app.await("state", "Ready");
    assertEquals(List.of("Recording 1.m4a"), files());

    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("Recording 1.m4a")));
    String letters = new String(file.array(), StandardCharsets.ISO_8859_1);
    assertEquals("ftypM4A ", letters.substring(4, 12));
    assertEquals("moov", letters.substring(file.getInt(0) + 4, file.getInt(0) + 8));
    int sound = file.getInt(letters.indexOf("stco") + 12);
    assertEquals("mdat", letters.substring(sound - 4, sound));
    assertEquals(file.capacity() - sound, file.getInt(sound - 8) - 8);
    assertEquals(44_100, file.getInt(letters.indexOf("mvhd") + 16));
    int seconds = file.getInt(letters.indexOf("mvhd") + 20) / 44_100;
    assertTrue("seconds: " + seconds, seconds >= 2 && seconds <= 10);
    file.order(ByteOrder.LITTLE_ENDIAN).position(sound);
    int loudest = 0;
    while (file.remaining() > 1) loudest = Math.max(loudest, Math.abs(file.getShort()));
    assertTrue("loudest: " + loudest, loudest > 500 && loudest < 4000);
  }

  @Test
  public void wavInStereoIsWhatItIsAskedFor() throws Exception {
    Ui.tap("//node[@content-desc='More options']");
    Ui.tap(Ui.text("Settings"));
    app.tap("wav");
    app.tap("stereo");
    app.turned(() -> Ui.awaitShown(app.id("stereo") + "[@checked='true']"));
    app.back();
    app.await("format", "WAV, 44.1 kHz, stereo");
    record();
    app.rewrite("name", "talk.m4a");
    app.await("ending", ".wav");
    Ui.tap(YES);
    TestDevice.await("the file", () -> files().equals(List.of("talk.m4a.wav")));
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(folder.resolve("talk.m4a.wav").toFile())) {
      assertEquals(new AudioFormat(44_100, 16, 2, true, false).toString(), sound.getFormat().toString());
      assertTrue("frames: " + sound.getFrameLength(), sound.getFrameLength() >= 44_100);
    }
  }

  @Test
  public void aNameThatWillNotDoIsSaidAndTheRecordingIsThereUntilItIsThrownAway() throws IOException {
    write("taken.m4a", wav(1));
    record();
    app.rewrite("name", "taken");
    Ui.tap(YES);
    app.await("error", "There is already a recording with this name");
    app.turned(() -> app.await("name", "taken"));
    app.rewrite("name", "a/b");
    Ui.tap(YES);
    app.await("error", "A name has no slash and does not start with a dot");
    Ui.tap(NO);
    app.await("state", "Paused");
    app.tap("discard");
    app.turned(() -> Ui.awaitShown(Ui.text("Discard this recording?")));
    Ui.tap(NO);
    app.await("state", "Paused");
    app.tap("discard");
    Ui.tap(YES);
    app.await("state", "Ready");
    assertEquals(List.of("taken.m4a"), files());
  }

  @Test
  public void aRecordingGoesOnOutsideTheAppAndWhatWasHeardOutlivesItsProcess() {
    app.tap("record");
    app.await("elapsed", "00:01");
    phone.input().key(3, false);
    TestDevice.awaitHome();
    long left = System.nanoTime();
    TestDevice.await("two more seconds", () -> System.nanoTime() - left > 2_000_000_000L);
    phone.activities().forceStop(APP);
    app.open();
    app.await("state", "Paused");
    int seconds = Integer.parseInt(Ui.one(app.id("elapsed")).getAttribute("text").substring(3));
    assertTrue("seconds: " + seconds, seconds >= 3);
    app.tap("stop");
    Ui.tap(YES);
    TestDevice.await("the file", () -> files().equals(List.of("Recording 1.m4a")));
  }

  @Test
  public void recordingsAreFoundSortedPlayedRenamedAndDeleted() throws IOException {
    write("Alpha.wav", wav(2));
    write("Beta.wav", wav(7));
    write("Gamma.m4a", "no sound".getBytes(StandardCharsets.US_ASCII));
    app.tap("recordings");
    Ui.awaitShown(app.id("row_name") + "[@text='Beta']");
    Ui.tap("//node[@content-desc='More options']");
    Ui.tap(Ui.text("Sort by"));
    Ui.tap(Ui.text("Longest first"));
    TestDevice.await("the longest first", () -> Ui.texts(app.id("row_name")).equals(List.of("Beta", "Alpha", "Gamma")));
    app.tap("search");
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text']");
    phone.input().text("alp");
    TestDevice.await("the one", () -> Ui.texts(app.id("row_name")).equals(List.of("Alpha")));

    Ui.tap(app.id("row_name"));
    app.await("recording_format", "WAV, 8 kHz, mono");
    app.await("length", "00:02");
    app.tap("play");
    app.await("played", "00:01");
    Ui.awaitShown(app.id("play") + "[@content-desc='Play']");
    app.await("played", "00:02");
    app.tap("rename");
    app.rewrite("name", "Delta");
    Ui.tap(YES);
    app.await("recording_name", "Delta");
    app.tap("delete");
    app.turned(() -> Ui.awaitShown(Ui.text("Delete “Delta”?")));
    Ui.tap(NO);
    assertEquals(List.of("Beta.wav", "Delta.wav", "Gamma.m4a"), files());
    app.tap("delete");
    Ui.tap(YES);
    app.await("empty_title", "No recording matches “alp”");
    assertEquals(List.of("Beta.wav", "Gamma.m4a"), files());

    Ui.tap("//node[@content-desc='Collapse']");
    Ui.tap(app.id("row_name") + "[@text='Gamma']");
    app.await("length", "Unknown");
    Ui.awaitShown(app.id("unplayable"));
  }

  @Test
  public void aPersonReadsItInGermanAndInChinese() {
    phone.settings().put("system", "system_locales", "de-DE");
    app.await("state", "Bereit");
    app.tap("recordings");
    app.await("empty_title", "Noch keine Aufnahmen");
    phone.settings().put("system", "system_locales", "zh-CN");
    app.await("empty_title", "还没有录音");
  }
}
