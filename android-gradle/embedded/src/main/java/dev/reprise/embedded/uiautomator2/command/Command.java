package dev.reprise.embedded.uiautomator2.command;

/** What one endpoint does. The result is the reply's value: null, a String, Number, Boolean, JSONObject or JSONArray. */
interface Command {
  Object run(Call call) throws Exception;
}
