package dev.reprise.embedded.clock;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;

/** What an app gets for a RandomAccessFile that it makes: the date of one that it writes is the device's. */
public class DeviceRandomAccessFile extends RandomAccessFile {
  private final File file;
  private final long beforeMs;

  public DeviceRandomAccessFile(String path, String mode) throws FileNotFoundException {
    this(new File(path), mode);
  }

  public DeviceRandomAccessFile(File file, String mode) throws FileNotFoundException {
    this(file, mode, file.lastModified());
  }

  /** @param beforeMs the file's date before it was opened; 0 where there was none */
  private DeviceRandomAccessFile(File file, String mode, long beforeMs) throws FileNotFoundException {
    super(file, mode);
    this.file = file;
    this.beforeMs = beforeMs;
    if (beforeMs == 0) FileDates.opened(file, false);
  }

  @Override
  public void close() throws IOException {
    super.close();
    // Opened for reading and writing, it may have been read alone.
    if (file.lastModified() != beforeMs) FileDates.closed(file);
  }
}
