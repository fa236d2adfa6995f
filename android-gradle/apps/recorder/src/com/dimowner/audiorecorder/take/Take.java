package com.dimowner.audiorecorder.take;

import android.content.Context;
import com.dimowner.audiorecorder.audio.Container;
import com.dimowner.audiorecorder.audio.Pcm;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/** A recording that is not saved yet: the sound as it came, in a file of the app's own, so that it outlives a process that is killed. There is one at a time. */
public final class Take {
  private static final String PREFIX = "take";
  private static final String ENDING = ".pcm";
  /** The one of this process, once it was looked for. */
  private static Take current;

  private final File file;
  public final Pcm pcm;
  private Microphone microphone;

  private Take(File file, Pcm pcm) {
    this.file = file;
    this.pcm = pcm;
  }

  /** Null while there is nothing to save. */
  public static synchronized Take current(Context context) {
    if (current == null) current = left(context.getFilesDir());
    return current;
  }

  public static synchronized Take begin(Context context, Pcm pcm) {
    current = new Take(new File(context.getFilesDir(), PREFIX + "-" + pcm.rate + "-" + pcm.channels + ENDING), pcm);
    current.file.delete();
    return current;
  }

  /** One that a process has left behind; its name says how its sound is laid down. */
  private static Take left(File folder) {
    for (String name : folder.list()) {
      if (!name.startsWith(PREFIX) || !name.endsWith(ENDING)) continue;
      String[] parts = name.substring(0, name.length() - ENDING.length()).split("-");
      return new Take(new File(folder, name), new Pcm(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }
    return null;
  }

  /** Goes on with it. */
  public void record() {
    if (isRecording()) return;
    microphone = new Microphone(pcm, file);
    microphone.start();
  }

  public void pause() {
    if (microphone != null) microphone.end();
  }

  /** As {@link #pause}; how it went until now is forgotten. */
  public void end() {
    pause();
    microphone = null;
  }

  public boolean isRecording() {
    return microphone != null && microphone.isListening();
  }

  /** Whether the microphone or the disk has refused, rather than a person. */
  public boolean hasFailed() {
    return microphone != null && microphone.hasFailed();
  }

  public long durationMs() {
    return pcm.ms(file.length());
  }

  /** From 0 to 1, of the last moments, the latest last. */
  public float[] levels() {
    return microphone == null ? new float[0] : microphone.levels();
  }

  /** Saves it under a name that is free; beside it first, so that a full disk leaves no half recording. */
  public void save(Container container, File target) throws IOException {
    pause();
    File beside = new File(target.getParentFile().getParentFile(), target.getName() + ".new");
    try (OutputStream out = new FileOutputStream(beside)) {
      out.write(container.header(pcm, file.length() / pcm.frameBytes() * pcm.frameBytes()));
      if (file.exists()) Files.copy(file.toPath(), out);
    } catch (IOException e) {
      beside.delete();
      throw e;
    }
    if (!beside.renameTo(target)) throw new IOException("Could not put " + beside + " in the place of " + target);
    discard();
  }

  public void discard() {
    pause();
    file.delete();
    synchronized (Take.class) {
      if (current == this) current = null;
    }
  }
}
