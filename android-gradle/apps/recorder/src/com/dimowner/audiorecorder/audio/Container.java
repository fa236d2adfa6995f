package com.dimowner.audiorecorder.audio;

/** The kinds of file that a recording is saved as. In each the sound lies in one piece, as it came, behind what says what it is. */
public enum Container {
  M4A(".m4a") {
    @Override
    public byte[] header(Pcm pcm, long bytes) {
      return Mp4Header.of(pcm, bytes);
    }
  },
  WAV(".wav") {
    @Override
    public byte[] header(Pcm pcm, long bytes) {
      return WavHeader.of(pcm, bytes);
    }
  };

  public final String ending;

  Container(String ending) {
    this.ending = ending;
  }

  /** What a file begins with, in front of so many bytes of sound. */
  public abstract byte[] header(Pcm pcm, long bytes);

  /** The ending of a file's name, of whichever kind. */
  public static String endingOf(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot);
  }
}
