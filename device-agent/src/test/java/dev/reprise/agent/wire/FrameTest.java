package dev.reprise.agent.wire;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import dev.reprise.agent.fake.Vectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.Test;

public class FrameTest {
  @Test
  public void framesAreTheBytesThatTheVectorsSay() throws Exception {
    JSONArray vectors = Vectors.read("frames.json").getJSONArray("frames");
    for (int i = 0; i < vectors.length(); i++) {
      JSONObject vector = vectors.getJSONObject(i);
      String name = vector.getString("name");
      byte[] bytes = bytes(vector.getString("hex"));
      Frame frame = reader(bytes, 1 << 20).read();
      assertEquals(name, vector.getInt("kind"), frame.kind.code);
      assertEquals(name, vector.getLong("id"), frame.id & 0xffffffffL);
      if (vector.has("json")) assertEquals(name, vector.getString("json"), frame.json());
      else assertArrayEquals(name, bytes(vector.getString("body")), frame.body);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new FrameWriter(out).write(frame);
      assertArrayEquals(name, bytes, out.toByteArray());
    }
  }

  @Test
  public void bytesThatAreNoFrameAreRefusedBeforeAnythingIsAllocated() throws Exception {
    JSONObject file = Vectors.read("frames.json");
    JSONArray vectors = file.getJSONArray("refused");
    for (int i = 0; i < vectors.length(); i++) {
      JSONObject vector = vectors.getJSONObject(i);
      try {
        reader(bytes(vector.getString("hex")), file.getInt("refusedAboveBytes")).read();
        fail(vector.getString("name"));
      } catch (WireException | EOFException e) {
        assertEquals(vector.getString("name"), vector.getString("because").equals("cut"), e instanceof EOFException);
      }
    }
  }

  @Test
  public void theEndBetweenTwoFramesIsTheEnd() throws IOException {
    assertNull(reader(new byte[0], 100).read());
  }

  @Test
  public void textKeepsEveryCharacter() throws Exception {
    JSONArray texts = Vectors.read("frames.json").getJSONArray("texts");
    for (int i = 0; i < texts.length(); i++) {
      String text = texts.getString(i);
      String json = new String(new JsonWriter().openArray().value(text).closeArray().toBytes(), "UTF-8");
      assertEquals(text, new JSONArray(json).getString(0));
    }
  }

  @Test
  public void numbersThatJsonCannotSayAreNull() {
    String json = new JsonWriter().openArray().value(Float.NaN).value(1.5f).value(3f).value(true).closeArray().toString();
    assertEquals("[null,1.5,3,true]", json);
    assertTrue(new JsonWriter().openArray().value(Float.POSITIVE_INFINITY).closeArray().toString().contains("null"));
  }

  private static FrameReader reader(byte[] bytes, int maxBytes) {
    return new FrameReader(new ByteArrayInputStream(bytes), maxBytes);
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    return bytes;
  }
}
