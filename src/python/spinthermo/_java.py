"""Search for a Java runtime, and for the program that this package carries."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
from typing import List, Optional

from ._errors import EngineError

OLDEST = 17

HOW_TO_GET_ONE = (
    "Install a Java runtime of version 17 or later (Debian and Ubuntu: apt install openjdk-17-jre-headless; macOS: brew "
    "install openjdk; conda: conda install -c conda-forge openjdk; Windows: winget install EclipseAdoptium.Temurin.21.JRE),"
    " or set JAVA_HOME to the folder of one."
)


def jar() -> pathlib.Path:
    """Returns the program, which stands beside this file; SPINTHERMO_JAR names another one."""
    named = os.environ.get("SPINTHERMO_JAR")
    path = pathlib.Path(named) if named else pathlib.Path(__file__).with_name("spinthermo.jar")
    if not path.is_file():
        raise EngineError(f"There is no program at {path}. Install the wheel of spinthermo, or set SPINTHERMO_JAR to its jar.")
    return path


def java() -> str:
    """Returns the first Java runtime that is new enough, of JAVA_HOME and then of PATH."""
    found = []
    for candidate in _candidates():
        version = _version(candidate)
        if version is not None and version >= OLDEST:
            return candidate
        found.append(f"{candidate} is " + ("no Java runtime" if version is None else f"of version {version}"))
    seen = "; ".join(found) if found else "neither JAVA_HOME nor PATH leads to one"
    raise EngineError(f"spinthermo needs Java {OLDEST} or later, and {seen}. {HOW_TO_GET_ONE}")


def _candidates() -> List[str]:
    home = os.environ.get("JAVA_HOME")
    candidates = []
    if home:
        candidates.append(str(pathlib.Path(home) / "bin" / ("java.exe" if os.name == "nt" else "java")))
    on_path = shutil.which("java")
    if on_path:
        candidates.append(on_path)
    return candidates


def _version(path: str) -> Optional[int]:
    """Returns the version that a Java runtime tells, as 17, or None if it is none."""
    try:
        told = subprocess.run([path, "-version"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=60, check=False)
    except (OSError, subprocess.SubprocessError):
        return None
    version = re.search(r'version "(?:1\.)?(\d+)', told.stdout.decode("utf-8", "replace"))
    return int(version.group(1)) if version else None
