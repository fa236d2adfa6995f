package dev.reprise.embedded.clock;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;

/** What an app gets for a FileWriter that it makes: the file's date is the device's. */
public class DeviceFileWriter extends FileWriter {
  private final File file;

  public DeviceFileWriter(String path) throws IOException {
    this(path, false);
  }

  public DeviceFileWriter(String path, boolean append) throws IOException {
    this(new File(path), append);
  }

  public DeviceFileWriter(File file) throws IOException {
    this(file, false);
  }

  public DeviceFileWriter(File file, boolean append) throws IOException {
    this(file, append, file.exists());
  }

  private DeviceFileWriter(File file, boolean append, boolean wasThere) throws IOException {
    super(file, append);
    this.file = file;
    FileDates.opened(file, wasThere);
  }

  public DeviceFileWriter(FileDescriptor descriptor) {
    super(descriptor);
    this.file = null;
  }

  @Override
  public void close() throws IOException {
    super.close();
    FileDates.closed(file);
  }
}
