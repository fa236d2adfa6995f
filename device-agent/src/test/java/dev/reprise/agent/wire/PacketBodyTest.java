package dev.reprise.agent.wire;

import static org.junit.Assert.assertEquals;

import dev.reprise.agent.fake.Vectors;
import dev.reprise.agent.source.MediaPacket;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.Test;

public class PacketBodyTest {
  @Test
  public void packetsAreTheBytesThatTheVectorsSay() throws Exception {
    JSONArray vectors = Vectors.read("packets.json").getJSONArray("packets");
    for (int i = 0; i < vectors.length(); i++) {
      JSONObject vector = vectors.getJSONObject(i);
      int flags = (vector.getBoolean("config") ? MediaPacket.CONFIG : 0) | (vector.getBoolean("key") ? MediaPacket.KEY : 0);
      MediaPacket packet =
          new MediaPacket(
              vector.getLong("timeUs"), flags, vector.getInt("width"), vector.getInt("height"), (int) vector.getLong("skipped"), bytes(vector.getString("data")));
      assertEquals(vector.getString("name"), vector.getString("hex"), hex(PacketBody.of(packet)));
    }
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    return bytes;
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (byte one : bytes) hex.append(String.format("%02x", one));
    return hex.toString();
  }
}
