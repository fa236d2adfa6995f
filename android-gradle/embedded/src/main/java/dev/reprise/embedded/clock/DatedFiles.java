package dev.reprise.embedded.clock;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.Set;

/** The Java library's methods that make or write files, for apps: the files' dates are the device's. */
public final class DatedFiles {
  /** "owner.nameDescriptor" of the calls that the class rewriter sends here. */
  public static final Set<String> REDIRECTED =
      Set.of(
          "java/nio/file/Files.newOutputStream(Ljava/nio/file/Path;[Ljava/nio/file/OpenOption;)Ljava/io/OutputStream;",
          "java/nio/file/Files.newBufferedWriter(Ljava/nio/file/Path;[Ljava/nio/file/OpenOption;)Ljava/io/BufferedWriter;",
          "java/nio/file/Files.newBufferedWriter(Ljava/nio/file/Path;Ljava/nio/charset/Charset;[Ljava/nio/file/OpenOption;)Ljava/io/BufferedWriter;",
          "java/nio/file/Files.write(Ljava/nio/file/Path;[B[Ljava/nio/file/OpenOption;)Ljava/nio/file/Path;",
          "java/nio/file/Files.write(Ljava/nio/file/Path;Ljava/lang/Iterable;[Ljava/nio/file/OpenOption;)Ljava/nio/file/Path;",
          "java/nio/file/Files.write(Ljava/nio/file/Path;Ljava/lang/Iterable;Ljava/nio/charset/Charset;[Ljava/nio/file/OpenOption;)Ljava/nio/file/Path;",
          "java/nio/file/Files.copy(Ljava/io/InputStream;Ljava/nio/file/Path;[Ljava/nio/file/CopyOption;)J",
          "java/nio/file/Files.copy(Ljava/nio/file/Path;Ljava/nio/file/Path;[Ljava/nio/file/CopyOption;)Ljava/nio/file/Path;",
          "java/nio/file/Files.createFile(Ljava/nio/file/Path;[Ljava/nio/file/attribute/FileAttribute;)Ljava/nio/file/Path;",
          "java/nio/file/Files.createDirectory(Ljava/nio/file/Path;[Ljava/nio/file/attribute/FileAttribute;)Ljava/nio/file/Path;",
          "java/nio/file/Files.delete(Ljava/nio/file/Path;)V",
          "java/nio/file/Files.deleteIfExists(Ljava/nio/file/Path;)Z",
          "java/nio/file/Files.move(Ljava/nio/file/Path;Ljava/nio/file/Path;[Ljava/nio/file/CopyOption;)Ljava/nio/file/Path;",
          "java/nio/file/Files.createDirectories(Ljava/nio/file/Path;[Ljava/nio/file/attribute/FileAttribute;)Ljava/nio/file/Path;");

  /** The same of methods of objects; here they get the object before their other arguments. */
  public static final Set<String> REDIRECTED_OF_OBJECTS =
      Set.of("java/io/File.createNewFile()Z", "java/io/File.mkdir()Z", "java/io/File.mkdirs()Z", "java/io/File.delete()Z", "java/io/File.renameTo(Ljava/io/File;)Z");

  private DatedFiles() {}

  public static boolean createNewFile(File file) throws IOException {
    return made(file, file.createNewFile());
  }

  public static boolean mkdir(File folder) {
    return made(folder, folder.mkdir());
  }

  public static boolean mkdirs(File folder) {
    return made(folder, folder.mkdirs());
  }

  public static boolean delete(File file) {
    boolean deleted = file.delete();
    if (deleted) FileDates.changedAround(file.toPath());
    return deleted;
  }

  public static boolean renameTo(File from, File to) {
    boolean renamed = from.renameTo(to);
    if (renamed) {
      FileDates.changedAround(from.toPath());
      FileDates.changedAround(to.toPath());
    }
    return renamed;
  }

  public static void delete(Path file) throws IOException {
    Files.delete(file);
    FileDates.changedAround(file);
  }

  public static boolean deleteIfExists(Path file) throws IOException {
    boolean deleted = Files.deleteIfExists(file);
    if (deleted) FileDates.changedAround(file);
    return deleted;
  }

  public static Path move(Path from, Path to, CopyOption... options) throws IOException {
    Path moved = Files.move(from, to, options);
    FileDates.changedAround(from);
    FileDates.changedAround(to);
    return moved;
  }

  public static OutputStream newOutputStream(Path file, OpenOption... options) throws IOException {
    boolean wasThere = Files.exists(file);
    OutputStream stream = Files.newOutputStream(file, options);
    FileDates.opened(file.toFile(), wasThere);
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        super.close();
        FileDates.closed(file.toFile());
      }
    };
  }

  public static BufferedWriter newBufferedWriter(Path file, OpenOption... options) throws IOException {
    return newBufferedWriter(file, StandardCharsets.UTF_8, options);
  }

  public static BufferedWriter newBufferedWriter(Path file, Charset charset, OpenOption... options) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(newOutputStream(file, options), charset.newEncoder()));
  }

  public static Path write(Path file, byte[] bytes, OpenOption... options) throws IOException {
    boolean wasThere = Files.exists(file);
    return written(Files.write(file, bytes, options), wasThere);
  }

  public static Path write(Path file, Iterable<? extends CharSequence> lines, OpenOption... options) throws IOException {
    boolean wasThere = Files.exists(file);
    return written(Files.write(file, lines, options), wasThere);
  }

  public static Path write(Path file, Iterable<? extends CharSequence> lines, Charset charset, OpenOption... options) throws IOException {
    boolean wasThere = Files.exists(file);
    return written(Files.write(file, lines, charset, options), wasThere);
  }

  public static long copy(InputStream from, Path to, CopyOption... options) throws IOException {
    long count = Files.copy(from, to, options);
    FileDates.made(to);
    return count;
  }

  public static Path copy(Path from, Path to, CopyOption... options) throws IOException {
    Path copy = Files.copy(from, to, options);
    if (Arrays.asList(options).contains(StandardCopyOption.COPY_ATTRIBUTES)) FileDates.changedAround(copy);
    else FileDates.made(copy);
    return copy;
  }

  public static Path createFile(Path file, FileAttribute<?>... attributes) throws IOException {
    return written(Files.createFile(file, attributes), false);
  }

  public static Path createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    return written(Files.createDirectory(folder, attributes), false);
  }

  public static Path createDirectories(Path folder, FileAttribute<?>... attributes) throws IOException {
    if (Files.isDirectory(folder)) return folder;
    return written(Files.createDirectories(folder, attributes), false);
  }

  private static boolean made(File file, boolean made) {
    if (made) FileDates.made(file.toPath());
    return made;
  }

  private static Path written(Path file, boolean wasThere) {
    if (wasThere) FileDates.changed(file);
    else FileDates.made(file);
    return file;
  }
}
