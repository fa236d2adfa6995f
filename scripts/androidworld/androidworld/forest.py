"""What is on the screen as AndroidEnv's accessibility forest, which a plain dump cannot give: it knows no hints."""

from collections.abc import Callable, Mapping
from typing import Any

from android_env.proto.a11y import android_accessibility_forest_pb2

Windows = list[Mapping[str, Any]]


class LazyForest:
    """
    The forest, read from the device only when somebody wants it: one task of AndroidWorld does. On a phone, a second reader of the screen would keep
    `uiautomator dump` from working, which all the others are judged by.
    """

    def __init__(self, read: Callable[[], Windows]):
        self._read = read
        self._forest: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._forest is None:
            self._forest = forest_of(self._read())
        return getattr(self._forest, name)


def forest_of(windows: Windows) -> android_accessibility_forest_pb2.AndroidAccessibilityForest:
    forest = android_accessibility_forest_pb2.AndroidAccessibilityForest()
    for window in windows:
        told = forest.windows.add()
        for node in window["nodes"]:
            _fill(told.tree.nodes.add(), node)
    return forest


def _fill(told: Any, node: Mapping[str, Any]) -> None:
    told.unique_id = node["order"]
    told.child_ids.extend(node["children"])
    told.class_name = node["class"]
    told.package_name = node["package"]
    told.view_id_resource_name = node["resourceId"]
    # AccessibilityNodeInfo gives the hint as the text of an empty field.
    told.text = node["text"] or (node["hint"] if node["editable"] else "")
    told.content_description = node["contentDesc"]
    told.hint_text = node["hint"]
    bounds = told.bounds_in_screen
    bounds.left, bounds.top, bounds.right, bounds.bottom = node["bounds"]
    told.is_visible_to_user = node["visible"]
    for name in (
        "checkable",
        "checked",
        "clickable",
        "editable",
        "enabled",
        "focusable",
        "focused",
        "scrollable",
        "selected",
    ):
        setattr(told, f"is_{name}", node[name])
    told.is_long_clickable = node["longClickable"]
    told.is_password = node["password"]
