"""One task, once: initialised, handed to a policy, judged and torn down by AndroidWorld's own class, each timed."""

import time
import traceback
from typing import Any

from androidworld.adb import Adb
from androidworld.evaluating import Another, TaskEvaluating
from androidworld.failure import Failure
from androidworld.prepare import packages_of
from androidworld.policies import Asked, Policy, Told
from androidworld.suite import said

PHASES = ("init", "policy", "score", "tear_down")


class Episode:
    def __init__(self, world: Any, adb: Adb, policy: Policy, another: Another):
        self._world = world
        self._adb = adb
        self._policy = policy
        self._another = another

    def run(self, task: Any, run: str) -> dict[str, Any]:
        """
        What came of it; an error of the task is part of that.

        @raises DeviceLost where there is no device any more to go on with
        """
        measured: dict[str, Any] = {
            "goal": "",
            "not_installed": sorted(packages_of(task) - self._adb.packages()),
            "score": 0.0,
            "ended": "failed",
            "why": "",
            "ms": dict.fromkeys(PHASES, 0.0),
        }
        ms = measured["ms"]
        phase = "init"
        try:
            with _Timed(ms, "init"):
                task.initialize_task(self._world)
                # A goal may name what is only drawn when the task is initialised.
                measured["goal"] = task.goal
                self._world.reset(go_home=task.start_on_home_screen)
            phase = "policy"
            with _Timed(ms, "policy"):
                evaluating = TaskEvaluating(self._world, task, self._another)
                told = self._policy.solve(Asked(type(task).__name__, task.goal, said(task), run, evaluating))
            measured |= _told(told)
            self._world.interaction_cache = told.answer or ""
            phase = "score"
            with _Timed(ms, "score"):
                judged = float(task.is_successful(self._world))
            # As in AndroidWorld's own suite: who does not say that it is done has not done it.
            measured["judged"] = judged
            measured["score"] = judged if told.ended == "done" else 0.0
        except Failure:
            raise
        except Exception as error:  # pylint: disable=broad-exception-caught
            # Whatever a task's own code fails with is that task's record, and the next one is tried.
            measured |= {
                "ended": f"{phase} failed",
                "why": _sentence(error),
                "traceback": traceback.format_exc(),
            }
        finally:
            self._tear_down(task, measured)
        if self._adb.lost is not None:
            raise self._adb.lost
        return measured

    def _tear_down(self, task: Any, measured: dict[str, Any]) -> None:
        if self._adb.lost is not None:
            return
        try:
            with _Timed(measured["ms"], "tear_down"):
                task.tear_down(self._world)
        except Failure:
            raise
        except Exception as error:  # pylint: disable=broad-exception-caught
            # It was judged before: the score stands, and what is left behind is said.
            measured["tear_down"] = _sentence(error)


def _sentence(error: Exception) -> str:
    """In one line, whatever adb printed into it."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def _told(told: Told) -> dict[str, Any]:
    return {
        "ended": told.ended,
        "why": told.why,
        "steps": told.steps,
        "model_calls": told.model_calls,
        "tokens": told.tokens,
        "machine": told.machine,
        "answer": told.answer,
        "solved_ms": round(told.ms, 1),
        **({"reached": told.reached, "stopped": told.stopped} if told.reached is not None else {}),
    }


class _Timed:
    """Notes how long a phase took, however it ended."""

    def __init__(self, ms: dict[str, float], phase: str):
        self._ms = ms
        self._phase = phase

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_ended: object) -> None:
        self._ms[self._phase] = round((time.perf_counter() - self._began) * 1000, 1)
