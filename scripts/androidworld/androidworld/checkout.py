"""The user's AndroidWorld checkout: found, looked at, and made importable without a file of it being changed."""

import importlib
import os
import sys
from pathlib import Path

from androidworld.failure import RESOURCE, USAGE, Failure

PROTOS = "android_world/task_evals/information_retrieval/proto"


def open_checkout(path: str, ours: Path) -> Path:
    """
    Puts the checkout on Python's path. What Python or protoc would write into it goes below `ours`.

    @raises Failure where there is none, or where a package that it needs is missing
    """
    checkout = Path(path).expanduser().resolve()
    if not (checkout / "android_world" / "registry.py").is_file():
        raise Failure(
            USAGE,
            f"Wanted a checkout of AndroidWorld at {checkout}, found no android_world/registry.py there. Clone it, and name its folder with --android-world.",
        )
    sys.pycache_prefix = str(ours / "pycache")
    # It reads its own version of a package's C++ implementation from this, where both are there; ours says nothing about it.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    sys.path.insert(0, str(checkout))
    try:
        _bring_protos(checkout, ours / "protos")
        importlib.import_module("android_world.registry")
    except ImportError as missing:
        raise Failure(
            RESOURCE,
            f"{checkout} could not be imported: {missing}. Install what it needs into the Python that runs this ({sys.executable}): "
            f"pip install -r {checkout}/requirements.txt",
        ) from missing
    return checkout


def _bring_protos(checkout: Path, folder: Path) -> None:
    """Its setup compiles two proto files in place; where it has not been run they are compiled here, and found as if they lay there."""
    sources = sorted((checkout / PROTOS).glob("*.proto"))
    if all(source.with_name(f"{source.stem}_pb2.py").is_file() for source in sources):
        return
    from grpc_tools import protoc

    folder.mkdir(parents=True, exist_ok=True)
    include = str(Path(protoc.__file__).parent / "_proto")
    for source in sources:
        code = protoc.main(
            ["protoc", f"--proto_path={include}", f"--proto_path={checkout}", f"--python_out={folder}", str(source)]
        )
        if code != 0:
            raise Failure(RESOURCE, f"{source} could not be compiled: protoc ended with {code}.")
    package = importlib.import_module(PROTOS.replace("/", "."))
    package.__path__.append(str(folder / PROTOS))
