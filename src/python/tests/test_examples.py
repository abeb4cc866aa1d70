"""Whole programs that are shown: they run, and QuTiP agrees with the engine as far as it can."""

import pathlib
import runpy

import pytest

EXAMPLES = pathlib.Path(__file__).parents[1] / "examples"


def test_qutip_relaxes_to_the_same_steady_state(capsys):
    pytest.importorskip("qutip")
    usual, strict, end = runpy.run_path(str(EXAMPLES / "qutip_dicke.py"))["main"]()
    assert strict < usual < 1e-3
    assert strict < 1e-9
    assert end < 1e-12
    assert "spinthermo is off by less than" in capsys.readouterr().out
