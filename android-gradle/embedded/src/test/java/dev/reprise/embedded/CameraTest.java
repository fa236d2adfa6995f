package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The camera over the folders of shared storage in which pictures and videos are looked for. */
public class CameraTest {
  private static final String APP = "com.android.camera2";
  private static final String YES = "//node[@resource-id='android:id/button1']";
  private static final String NO = "//node[@resource-id='android:id/button2']";
  private final Phone phone = TestDevice.phone();
  private final AppUi app = new AppUi(APP, "com.android.camera.CameraLauncher");
  private final Path pictures = phone.storage().resolve("/sdcard/Pictures");
  private final Path movies = phone.storage().resolve("/sdcard/Movies");

  @Before
  public void nothingTaken() throws Exception {
    TestDevice.asBuilt();
    for (Path folder : new Path[] {pictures, movies}) for (Path file : list(folder)) Files.delete(file);
    install(Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    phone.packages().clear(APP);
  }

  @After
  public void asBuilt() throws IOException {
    TestDevice.asBuilt();
    phone.activities().forceStop(APP);
    for (Path folder : new Path[] {pictures, movies}) for (Path file : list(folder)) Files.delete(file);
  }

  private void install(Set<InstallFlag> flags) throws Refused {
    phone.packages().install(TestDevice.apk("camera-1"), flags);
  }

  private void open() throws Refused {
    install(Set.of(InstallFlag.REPLACE, InstallFlag.GRANT_ALL));
    app.open();
    Ui.awaitShown(shutter("Take photo"));
  }

  private String shutter(String word) {
    return app.id("shutter") + "[@content-desc='" + word + "' and @enabled='true']";
  }

  private String says(String option, String words) {
    return app.id(option) + "[@content-desc='" + words + "']";
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path theOne(Path folder) {
    TestDevice.await("one file in " + folder, () -> list(folder).size() == 1);
    return list(folder).get(0);
  }

  @Test
  public void aPhotoIsOneFileMoreOfAJpegThatSaysWhichCameraTookIt() throws Exception {
    open();
    app.tap("shutter");
    Path back = theOne(pictures);
    assertTrue(back.toString(), back.getFileName().toString().matches("IMG_\\d{8}_\\d{6}\\.jpg"));
    BufferedImage photo = ImageIO.read(back.toFile());
    assertEquals("1080 x 1440", photo.getWidth() + " x " + photo.getHeight());
    assertTrue(Files.readString(back, StandardCharsets.ISO_8859_1).contains("back camera"));
    Files.delete(back);

    app.tap("switch_lens");
    Ui.awaitShown(says("viewfinder", "View of the front camera"));
    app.turned(() -> {
      Ui.awaitShown(says("viewfinder", "View of the front camera"));
      Ui.tap(shutter("Take photo"));
      theOne(pictures);
    });
    BufferedImage wide = ImageIO.read(theOne(pictures).toFile());
    assertEquals("1440 x 1080", wide.getWidth() + " x " + wide.getHeight());
    assertTrue(Files.readString(theOne(pictures), StandardCharsets.ISO_8859_1).contains("front camera"));
    assertEquals(List.of(), list(movies));
  }

  @Test
  public void aVideoIsOneFileMoreThatPlaysAsLongAsItWasRecordedThroughATurnOfThePhone() throws Exception {
    open();
    app.tap("video_mode");
    Ui.tap(shutter("Record video"));
    app.await("elapsed", "00:01");
    app.turned(() -> Ui.awaitShown(shutter("Stop recording")));
    app.await("elapsed", "00:02");
    assertEquals(List.of(), list(movies));
    Ui.tap(shutter("Stop recording"));
    Ui.awaitShown(shutter("Record video"));
    assertFalse(Ui.shows(app.id("elapsed")));

    List<byte[]> frames = new ArrayList<>();
    int frameUs = frames(theOne(movies), frames);
    double seconds = frameUs * frames.size() / 1e6;
    assertTrue("seconds: " + seconds, seconds >= 2 && seconds < 15);
    assertTrue("pictures: " + frames.size(), frames.size() > 2);
    BufferedImage last = ImageIO.read(new ByteArrayInputStream(frames.get(frames.size() - 1)));
    assertEquals("360 x 480", last.getWidth() + " x " + last.getHeight());

    app.tap("thumbnail");
    app.tap("play");
    Ui.awaitShown(says("play", "Pause"));
    Ui.tap(says("play", "Pause"));
    Ui.awaitShown(says("play", "Play"));
  }

  /** The pictures of an AVI file; the result is how long each is shown. */
  private static int frames(Path video, List<byte[]> frames) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(video)).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(bytes.capacity() - 8, bytes.getInt(4));
    String letters = new String(bytes.array(), StandardCharsets.ISO_8859_1);
    int index = letters.lastIndexOf("idx1");
    int movie = letters.indexOf("movi");
    for (int at = index + 8; at < bytes.capacity(); at += 16) {
      int frame = movie + bytes.getInt(at + 8);
      assertEquals("00dc", letters.substring(frame, frame + 4));
      frames.add(java.util.Arrays.copyOfRange(bytes.array(), frame + 8, frame + 8 + bytes.getInt(frame + 4)));
    }
    assertEquals(frames.size(), bytes.getInt(letters.indexOf("avih") + 8 + 16));
    return bytes.getInt(letters.indexOf("avih") + 8);
  }

  @Test
  public void aPictureIsTakenWhenTheTimerHasRunOutAndNotWhenItWasCancelled() throws Exception {
    open();
    app.tap("timer");
    Ui.awaitShown(says("timer", "Timer: 3 s"));
    Ui.tap(shutter("Take photo"));
    app.await("countdown", "2");
    Ui.tap(shutter("Cancel timer"));
    Ui.awaitShown(shutter("Take photo"));
    assertFalse(Ui.shows(app.id("countdown")));
    app.tap("flash");
    app.tap("grid");
    app.open();
    Ui.awaitShown(says("timer", "Timer: 3 s"));
    Ui.awaitShown(says("flash", "Flash: Auto"));
    Ui.awaitShown(says("grid", "Grid: On"));
    assertEquals(List.of(), list(pictures));
    Ui.tap(shutter("Take photo"));
    app.await("countdown", "1");
    theOne(pictures);
  }

  @Test
  public void whatWasTakenIsLookedAtAndDeletedOnlyAfterAYes() throws Exception {
    open();
    app.tap("shutter");
    Path first = theOne(pictures);
    app.tap("shutter");
    TestDevice.await("two", () -> list(pictures).size() == 2);
    Ui.awaitShown(shutter("Take photo"));
    app.tap("thumbnail");
    app.await("place", "1 of 2");
    app.tap("older");
    app.await("place", "2 of 2");
    app.tap("details");
    Ui.awaitShown("//node[contains(@text, '" + first.getFileName() + "') and contains(@text, '1080 × 1440') and contains(@text, 'Camera: Back')]");
    app.back();
    app.tap("delete");
    app.turned(() -> Ui.awaitShown(Ui.text("Delete this photo?")));
    Ui.tap(NO);
    assertEquals(2, list(pictures).size());
    app.tap("delete");
    Ui.tap(YES);
    app.await("place", "1 of 1");
    assertFalse(Files.exists(first));
    app.tap("delete");
    Ui.tap(YES);
    Ui.awaitShown(shutter("Take photo"));
    assertEquals(List.of(), list(pictures));
    assertFalse(Ui.shows(app.id("thumbnail")));
  }

  @Test
  public void whatACameraNeedsIsAskedForAndItsWordsAreThereInThreeLanguages() {
    app.open();
    for (int asked = 0; asked < 2; asked++) {
      String allow = "//node[contains(@resource-id, 'permission_allow')][1]";
      Ui.awaitShown(allow);
      String question = Ui.one("//node[contains(@resource-id, 'permission_message')]").getAttribute("text");
      Ui.tap(allow);
      TestDevice.await("an answer to " + question, () -> !Ui.shows(Ui.text(question)));
    }
    Ui.awaitShown(shutter("Take photo"));
    phone.settings().put("system", "system_locales", "de-DE");
    Ui.awaitShown(shutter("Foto aufnehmen"));
    phone.settings().put("system", "system_locales", "zh-CN");
    Ui.awaitShown(shutter("拍照"));
  }
}
