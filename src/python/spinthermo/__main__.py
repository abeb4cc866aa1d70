"""The command ``spinthermo``, which passes its arguments on to the program in Java."""

import os
import subprocess
import sys

from . import _java
from ._errors import EngineError


def main() -> int:
    """Runs the program and returns its exit code."""
    try:
        command = [_java.java(), "-jar", str(_java.jar()), *sys.argv[1:]]
    except EngineError as error:
        print(f"spinthermo: {error}", file=sys.stderr)
        return 2
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main())
