package dev.reprise.embedded.telephony;

import android.telephony.PhoneNumberUtils;
import com.android.internal.telephony.EncodeException;
import com.android.internal.telephony.GsmAlphabet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A text message as the network hands it to a phone: SMS-DELIVER of 3GPP TS 23.040, 9.2.2.1, several when it is longer than one.
 *
 * <pre>
 * length of the service centre's number (0: not said) | type 0x04 (0x44: the text begins with a header) | sender: digits, kind, packed
 * protocol 0 | coding 0x00 seven bits, 0x08 sixteen | time: seven bytes, digits swapped | length of the text | text
 * </pre>
 */
final class DeliverPdu {
  private static final int SEVEN_BITS_SINGLE = 160;
  private static final int SEVEN_BITS_PART = 153;
  private static final int SIXTEEN_BITS_SINGLE = 70;
  private static final int SIXTEEN_BITS_PART = 67;
  private static final int LAST_PART = 255;
  private static final int HEADER_FOLLOWS = 0x40;
  private static final int ALPHANUMERIC = 0xd0;
  private static final int LONGEST_NAME = 11;

  private DeliverPdu() {}

  /**
   * @param reference ties the parts of one message together
   * @throws IllegalArgumentException for a sender or a text that no message can have
   */
  static Object[] of(String from, String text, ZonedDateTime time, int reference) {
    if (text.isEmpty()) throw new IllegalArgumentException("a message needs a text");
    boolean wide = GsmAlphabet.countGsmSeptets(text, false) == null;
    List<String> parts = parts(text, wide);
    if (parts.size() > LAST_PART) throw new IllegalArgumentException("a message has " + LAST_PART + " parts at most, and this one " + parts.size());
    Object[] pdus = new Object[parts.size()];
    for (int i = 0; i < pdus.length; i++) {
      byte[] header = pdus.length == 1 ? null : new byte[] {0, 3, (byte) reference, (byte) pdus.length, (byte) (i + 1)};
      pdus[i] = pdu(from, parts.get(i), wide, time, header);
    }
    return pdus;
  }

  private static byte[] pdu(String from, String text, boolean wide, ZonedDateTime time, byte[] header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    out.write(0x04 | (header == null ? 0 : HEADER_FOLLOWS));
    out.writeBytes(sender(from));
    out.write(0);
    out.write(wide ? 0x08 : 0x00);
    out.writeBytes(stamp(time));
    out.writeBytes(wide ? wideText(text, header) : packed(text, header));
    return out.toByteArray();
  }

  /** Cut where neither a pair of surrogates nor a character of two septets is torn. */
  private static List<String> parts(String text, boolean wide) {
    List<String> parts = new ArrayList<>();
    int single = wide ? SIXTEEN_BITS_SINGLE : SEVEN_BITS_SINGLE;
    int room = length(text, wide) <= single ? single : wide ? SIXTEEN_BITS_PART : SEVEN_BITS_PART;
    for (int start = 0; start < text.length(); ) {
      int end = start;
      for (int used = 0; end < text.length(); ) {
        int next = text.offsetByCodePoints(end, 1);
        used += length(text.substring(end, next), wide);
        if (used > room) break;
        end = next;
      }
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }

  private static int length(String text, boolean wide) {
    return wide ? text.length() : GsmAlphabet.countGsmSeptets(text, false).codeUnitCount;
  }

  /** A number in half bytes, or a name such as a bank has instead. */
  private static byte[] sender(String from) {
    boolean number = PhoneNumberUtils.isGlobalPhoneNumber(from);
    if (!number && (from.isEmpty() || from.length() > LONGEST_NAME || GsmAlphabet.countGsmSeptets(from, false) == null)) {
      throw new IllegalArgumentException("a sender is a phone number, or a name of at most " + LONGEST_NAME + " characters, and not '" + from + "'");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (number) {
      byte[] packed = PhoneNumberUtils.networkPortionToCalledPartyBCD(from);
      out.write(from.startsWith("+") ? from.length() - 1 : from.length());
      out.write(packed, 0, packed.length);
    } else {
      byte[] packed = packed(from, null);
      // In half bytes of which something is used: the phone finds by it how many letters there are.
      out.write((packed[0] * 7 + 3) / 4);
      out.write(ALPHANUMERIC);
      out.write(packed, 1, packed.length - 1);
    }
    return out.toByteArray();
  }

  /** The first byte is the length: in septets, the header's included. */
  private static byte[] packed(String text, byte[] header) {
    try {
      return header == null ? GsmAlphabet.stringToGsm7BitPacked(text) : GsmAlphabet.stringToGsm7BitPackedWithHeader(text, header);
    } catch (EncodeException e) {
      throw new IllegalArgumentException("the text does not fit into one message", e);
    }
  }

  private static byte[] wideText(String text, byte[] header) {
    byte[] content = text.getBytes(StandardCharsets.UTF_16BE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(content.length + (header == null ? 0 : header.length + 1));
    if (header != null) {
      out.write(header.length);
      out.writeBytes(header);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** Year to second and the zone in quarters of an hour, each as two digits of which the second comes first. */
  private static byte[] stamp(ZonedDateTime time) {
    int quarters = time.getOffset().getTotalSeconds() / 900;
    int zone = swapped(Math.abs(quarters)) | (quarters < 0 ? 0x08 : 0);
    int[] fields = {time.getYear() % 100, time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond()};
    byte[] stamp = new byte[fields.length + 1];
    for (int i = 0; i < fields.length; i++) stamp[i] = (byte) swapped(fields[i]);
    stamp[fields.length] = (byte) zone;
    return stamp;
  }

  private static int swapped(int twoDigits) {
    return twoDigits % 10 << 4 | twoDigits / 10;
  }
}
