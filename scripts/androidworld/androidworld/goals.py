"""The goals of AndroidWorld's tasks beside their templates and the values in them, as JSON: for whoever binds goals by a template."""

import json
import string
from pathlib import Path
from typing import Any

from androidworld.suite import Suite


def tell_goals(family: str, names: list[str], out: Path, seeds: list[int]) -> str:
    """One line for each task: its templates, the types of its values, and its goals by these seeds. No device is needed."""
    suite = Suite(family, names, out / "drawn")
    return "\n".join(json.dumps(told(name, [suite.task(name, seed) for seed in seeds])) for name in suite.names)


def told(name: str, tasks: list[Any]) -> dict[str, Any]:
    """
    A value can be expected where the template has a slot for it and the goal says it, letter by letter; the other parameters of a goal are named
    as unsaid.
    """
    goals = []
    types = {slot: "text" for task in tasks for slot in fields_of(task.template)}
    for task in tasks:
        slots = fields_of(task.template)
        values = {
            slot: task.params[slot] for slot in slots if slot in task.params and is_said(task.params[slot], task.goal)
        }
        types.update({slot: type_of(value) for slot, value in values.items()})
        said = {slot: [str(item) for item in value] if isinstance(value, list) else str(value) for slot, value in values.items()}
        goals.append({"goal": task.goal, "values": said, "unsaid": sorted(set(task.params) - set(values) - {"seed"})})
    # A goal that its task composes has no template.
    lines = sorted({plain(task.template) for task in tasks if task.template})
    return {"task": name, "lines": lines, "types": types, "goals": goals}


def fields_of(template: str) -> list[str]:
    return list(dict.fromkeys(field for _text, field, _spec, _conversion in string.Formatter().parse(template) if field))


def plain(template: str) -> str:
    """The template with `{name}` for each slot, however it formats its value."""
    return "".join(
        text + (f"{{{field}}}" if field else "") for text, field, _spec, _conversion in string.Formatter().parse(template)
    )


def is_said(value: Any, goal: str) -> bool:
    if isinstance(value, list):
        return len(value) > 0 and all(isinstance(item, str) and item in goal for item in value)
    return isinstance(value, (str, int, float)) and str(value) != "" and str(value) in goal


def type_of(value: Any) -> str:
    if isinstance(value, list):
        return "list"
    return "text" if isinstance(value, str) else "number"
