package dev.reprise.embedded.clock;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;

/** What an app gets for a FileOutputStream that it makes: the file's date is the device's. */
public class DeviceFileOutputStream extends FileOutputStream {
  private final File file;

  public DeviceFileOutputStream(String path) throws FileNotFoundException {
    this(path, false);
  }

  public DeviceFileOutputStream(String path, boolean append) throws FileNotFoundException {
    this(new File(path), append);
  }

  public DeviceFileOutputStream(File file) throws FileNotFoundException {
    this(file, false);
  }

  public DeviceFileOutputStream(File file, boolean append) throws FileNotFoundException {
    this(file, append, file.exists());
  }

  private DeviceFileOutputStream(File file, boolean append, boolean wasThere) throws FileNotFoundException {
    super(file, append);
    this.file = file;
    FileDates.opened(file, wasThere);
  }

  public DeviceFileOutputStream(FileDescriptor descriptor) {
    super(descriptor);
    this.file = null;
  }

  @Override
  public void close() throws IOException {
    super.close();
    FileDates.closed(file);
  }
}
