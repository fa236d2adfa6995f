package com.dimowner.audiorecorder.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** RIFF: "RIFF" size "WAVE", "fmt " with how the sound is laid down, "data" with the sound. */
final class WavHeader {
  static final int BYTES = 44;
  private static final int FMT_BYTES = 16;
  private static final short PCM = 1;

  private WavHeader() {}

  static byte[] of(Pcm pcm, long bytes) {
    return ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF")).putInt((int) (BYTES - 8 + bytes)).put(ascii("WAVE"))
        .put(ascii("fmt ")).putInt(FMT_BYTES).putShort(PCM).putShort((short) pcm.channels)
        .putInt(pcm.rate).putInt(pcm.rate * pcm.frameBytes()).putShort((short) pcm.frameBytes()).putShort((short) 16)
        .put(ascii("data")).putInt((int) bytes)
        .array();
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
