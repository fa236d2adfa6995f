package dev.reprise.embedded.code;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import dev.reprise.embedded.phone.Packages.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

public class AppCodeTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  private final Path folder;
  private final AppCode code;

  public AppCodeTest() throws IOException {
    this.folder = Files.createTempDirectory("code");
    this.code = new AppCode(folder.resolve("cache"));
  }

  @Test
  public void anAppThatWasConvertedOnceIsTakenFromTheCacheUnderWhateverNameItComes() throws Exception {
    Path first = code.classesOf(notes());
    Files.setLastModifiedTime(first, LONG_AGO);

    Path again = new AppCode(folder.resolve("cache")).classesOf(Files.copy(notes(), folder.resolve("renamed.apk")));

    assertEquals(first, again);
    assertEquals(LONG_AGO, Files.getLastModifiedTime(again));
  }

  @Test
  public void anotherContentUnderTheSameNameIsConvertedAnew() throws Exception {
    Path apk = Files.copy(notes(), folder.resolve("app.apk"));
    Path first = code.classesOf(apk);
    Files.write(apk, Files.readAllBytes(Path.of(System.getProperty("dev.reprise.apks"), "contacts-1.apk")));

    assertNotEquals(first, code.classesOf(apk));
  }

  @Test
  public void anAppWithOtherResourcesAndTheSameCodeIsNotConvertedAgain() throws Exception {
    Path first = code.classesOf(notes());
    Path other = folder.resolve("other.apk");
    try (ZipFile apk = new ZipFile(notes().toFile()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      zip.putNextEntry(new ZipEntry("resources.arsc"));
      zip.write("other words".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("classes.dex"));
      zip.write(apk.getInputStream(apk.getEntry("classes.dex")).readAllBytes());
    }

    assertEquals(first, code.classesOf(other));
  }

  @Test
  public void codeThatCannotBeConvertedLeavesNothingInTheCache() throws Exception {
    Path apk = folder.resolve("broken.apk");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(apk))) {
      zip.putNextEntry(new ZipEntry("classes.dex"));
      zip.write("no dex".getBytes(StandardCharsets.UTF_8));
    }

    assertEquals("INSTALL_FAILED_DEXOPT", assertThrows(Refused.class, () -> code.classesOf(apk)).code);

    try (Stream<Path> cached = Files.list(folder.resolve("cache/classes"))) {
      assertEquals(0, cached.count());
    }
  }

  private static Path notes() {
    return Path.of(System.getProperty("dev.reprise.apks"), "notes-1.apk");
  }
}
