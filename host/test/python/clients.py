"""What the Python packages adbutils and uiautomator2 do with one device; one line of JSON for each thing that was tried."""

import json
import os
import sys
import tempfile
import urllib.request

import adbutils
import uiautomator2

serial, adb_port, apk, package = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]


def told(name, found, wanted=True):
    print(json.dumps({"name": name, "found": found, "wanted": wanted}), flush=True)


def with_adbutils():
    device = adbutils.AdbClient(host="127.0.0.1", port=adb_port).device(serial=serial)
    told("adbutils: shell", device.shell("echo Grüße; echo 雷"), "Grüße\n雷")
    told("adbutils: exit code", device.shell2("(exit 3)").returncode, 3)
    told("adbutils: properties", device.prop.get("ro.build.version.sdk"), "35")
    with tempfile.TemporaryDirectory() as folder:
        content = os.urandom(300_000)
        sent, back = os.path.join(folder, "sent"), os.path.join(folder, "back")
        with open(sent, "wb") as file:
            file.write(content)
        device.sync.push(sent, "/data/local/tmp/from-python")
        device.sync.pull("/data/local/tmp/from-python", back)
        with open(back, "rb") as file:
            told("adbutils: push and pull", file.read() == content)
    told("adbutils: list", "from-python" in [entry.path for entry in device.sync.list("/data/local/tmp")])
    device.install(apk, nolaunch=True)
    told("adbutils: install", package in device.list_packages())
    told("adbutils: screenshot", device.screenshot().size, [720, 1280])
    told("adbutils: window size", list(device.window_size()), [720, 1280])
    return device


def with_uiautomator2(device):
    ui = uiautomator2.connect(device)
    told("uiautomator2: info", ui.info["sdkInt"], 35)
    port = device.forward_port(9008)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/ping") as reply:
        told("adbutils: forward", reply.read().decode(), "pong")
    ui.app_start(package, stop=True)
    told("uiautomator2: app in front", ui.app_wait(package) != 0)
    told("uiautomator2: wait for a text", ui(text="Views").wait(timeout=10))
    told("uiautomator2: dump", 'text="Views"' in ui.dump_hierarchy())
    told("uiautomator2: xpath on the dump", ui.xpath('//*[@content-desc="Graphics"]').get_text(), "Graphics")
    ui(text="Views").click()
    told("uiautomator2: click", ui(text="Animation").wait(timeout=10))
    told("uiautomator2: scroll to", ui(scrollable=True).scroll.to(text="WebView"))
    ui.press("back")
    told("uiautomator2: key", ui(text="Graphics").wait(timeout=10))
    ui.app_start(package, ".view.Controls1")
    field = ui(className="android.widget.EditText")
    field.set_text("Zoë 雷")
    told("uiautomator2: text", field.get_text(), "Zoë 雷")
    field.clear_text()
    told("uiautomator2: text cleared", field.get_text() != "Zoë 雷")
    ui(text="Checkbox 1").click()
    told("uiautomator2: state", ui(text="Checkbox 1").info["checked"])
    told("uiautomator2: nothing", ui(text="nobody").exists(), False)
    try:
        ui(text="nobody").click(timeout=0.1)
        told("uiautomator2: a missing element", "clicked")
    except uiautomator2.exceptions.UiObjectNotFoundError:
        told("uiautomator2: a missing element", True)
    told("uiautomator2: screenshot", ui.screenshot().size, [720, 1280])
    ui.set_clipboard("Grüße")
    told("uiautomator2: clipboard", ui.clipboard, "Grüße")
    ui.app_stop(package)
    told("uiautomator2: app stopped", package not in ui.app_list_running())


with_uiautomator2(with_adbutils())
