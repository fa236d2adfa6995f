"""Tasks of the checkout, and their parameters as AndroidWorld draws them from a seed."""

import difflib
import pickle
import string
from pathlib import Path
from typing import Any

from android_world import registry, suite_utils

from androidworld.failure import USAGE, Failure

FAMILY = "android_world"
NEAR = 3


class Suite:
    """The tasks that were chosen. What was drawn is kept, because some draws depend on the day."""

    def __init__(self, family: str, names: list[str], drawn: Path):
        self._classes = _chosen(family, names)
        self._drawn = drawn

    @property
    def names(self) -> list[str]:
        return sorted(self._classes)

    def apps(self, seed: int) -> set[str]:
        """The apps of its tasks, as AndroidWorld calls them."""
        return {app for name in self._classes for app in self.task(name, seed).app_names if app}

    def task(self, name: str, seed: int) -> Any:
        """A fresh instance for one run: the first that AndroidWorld's own suite has for this seed."""
        kept = self._drawn / f"{name}-{seed}.pickle"
        kind = self._classes[name]
        if not kept.is_file():
            self._drawn.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(pickle.dumps(_drawn(name, kind, seed)))
        kind.set_device_time(None)
        return kind(pickle.loads(kept.read_bytes()))


def _drawn(name: str, kind: Any, seed: int) -> dict[str, Any]:
    """The parameters that AndroidWorld's suite makes the first instance with, before that takes any out of them."""
    noted: list[bytes] = []

    class Noting:
        set_device_time = kind.set_device_time
        generate_random_params = kind.generate_random_params

        def __new__(cls, params: dict[str, Any]) -> Any:
            noted.append(pickle.dumps(params))
            return kind(params)

    suite_utils.create_suite({name: Noting}, n_task_combinations=1, seed=seed)
    return pickle.loads(noted[0])


def said(task: Any) -> dict[str, Any]:
    """The parameters that the goal names: what somebody who was only told the goal knows. Where a goal is not made of its template, none."""
    try:
        if task.goal != task.template.format(**task.params):
            return {}
    except (KeyError, IndexError):
        # Its template is filled in by other means.
        return {}
    fields = {field for _text, field, _spec, _conversion in string.Formatter().parse(task.template) if field}
    return {name: value for name, value in task.params.items() if name in fields and _is_plain(value)}


def _is_plain(value: Any) -> bool:
    return isinstance(value, (str, int, float)) or (isinstance(value, list) and all(map(_is_plain, value)))


def _chosen(family: str, names: list[str]) -> dict[str, Any]:
    try:
        classes = registry.TaskRegistry().get_registry(family)
    except ValueError as unknown:
        raise Failure(USAGE, f"AndroidWorld has no family of tasks called {family}: {unknown}") from unknown
    for name in names:
        if name not in classes:
            near = difflib.get_close_matches(name, classes, NEAR)
            hint = f" Near: {', '.join(near)}." if near else ""
            raise Failure(USAGE, f"AndroidWorld has no task called {name}.{hint} All of them: --list")
    return {name: classes[name] for name in names} if names else dict(classes)
