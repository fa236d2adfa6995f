package dev.reprise.embedded.sound;

/**
 * The tones that ToneGenerator's documentation describes by their frequencies and times: the keys of a telephone, the supervisory tones of CEPT, and
 * Android's own beeps.
 */
final class Tone {
  private static final int AS_WANTED = 0;
  private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
  private static final int[] ROWS = {697, 770, 852, 941};
  /** Keys 0 to 9, *, #, A to D: place on the pad. */
  private static final String PAD = "123A456B789C*0#D";
  private static final String KEYS = "0123456789*#ABCD";
  private static final int[] DIAL = {425};
  private static final int[] BEEP = {400, 1200};

  /** Heard together. */
  final int[] frequencies;
  /** On and off by turns, in ms; a single 0: for as long as it is wanted. */
  final int[] timesMs;
  /** How often the times are gone through; 0: for as long as it is wanted. */
  final int times;

  private Tone(int[] frequencies, int times, int... timesMs) {
    this.frequencies = frequencies;
    this.times = times;
    this.timesMs = timesMs;
  }

  /** Null for a type that is not known here. */
  static Tone of(int type) {
    if (type >= 0 && type < KEYS.length()) {
      int place = PAD.indexOf(KEYS.charAt(type));
      return new Tone(new int[] {COLUMNS[place % 4], ROWS[place / 4]}, AS_WANTED, 0);
    }
    switch (type) {
      case 16: // TONE_SUP_DIAL
        return new Tone(DIAL, AS_WANTED, 0);
      case 17: // TONE_SUP_BUSY
        return new Tone(DIAL, AS_WANTED, 500, 500);
      case 18: // TONE_SUP_CONGESTION
        return new Tone(DIAL, AS_WANTED, 200, 200);
      case 19: // TONE_SUP_RADIO_ACK
        return new Tone(DIAL, 1, 200, 0);
      case 20: // TONE_SUP_RADIO_NOTAVAIL
        return new Tone(DIAL, 3, 200, 200);
      case 22: // TONE_SUP_CALL_WAITING
        return new Tone(DIAL, AS_WANTED, 200, 600, 200, 3000);
      case 23: // TONE_SUP_RINGTONE
        return new Tone(DIAL, AS_WANTED, 1000, 4000);
      case 24: // TONE_PROP_BEEP
        return new Tone(BEEP, 1, 35, 0);
      case 25: // TONE_PROP_ACK
        return new Tone(new int[] {1200}, 2, 100, 100);
      case 26: // TONE_PROP_NACK
        return new Tone(new int[] {300, 400, 500}, 1, 400, 0);
      case 27: // TONE_PROP_PROMPT
        return new Tone(BEEP, 1, 200, 0);
      case 28: // TONE_PROP_BEEP2
        return new Tone(BEEP, 2, 35, 200);
      default:
        return null;
    }
  }
}
