package com.dimowner.audiorecorder.records;

import com.dimowner.audiorecorder.audio.Container;
import com.dimowner.audiorecorder.audio.SoundFile;
import java.io.File;

/** A saved recording. */
public final class Recording {
  public final File file;
  public final SoundFile sound;

  Recording(File file) {
    this.file = file;
    this.sound = SoundFile.read(file);
  }

  /** What a person calls it: its file's name without the ending. */
  public String name() {
    return file.getName().substring(0, file.getName().length() - ending().length());
  }

  public String ending() {
    return Container.endingOf(file.getName());
  }

  /** Its own among all, and the same as long as it has its name: two names of one hash are no matter of a folder that a person fills. */
  public long id() {
    long hash = 0xcbf29ce484222325L;
    for (char letter : file.getName().toCharArray()) hash = (hash ^ letter) * 0x100000001b3L;
    return hash;
  }
}
