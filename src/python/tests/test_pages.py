"""Python lines of the README and of the pages of the site: what they show is what happens."""

import contextlib
import doctest
import importlib.util
import io
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).parents[3]
PAGES = [ROOT / "README.md", ROOT / "src/python/README.md", *sorted((ROOT / "src/site/markdown").rglob("*.md"))]
BLOCK = re.compile(r"(?:^<!-- ([^>]*?) -->\n\n?)?^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = ("", "text", "json", "csv")
COUNTS = {}


def examples(text):
    """The Python blocks of a page, each with what it shows to be printed."""
    blocks = list(BLOCK.finditer(text))
    for block, following in zip(blocks, [*blocks[1:], None]):
        mark, language, lines = block.groups()
        if language == "python" and not (mark or "").startswith("not executed") and has_what_it_needs(mark or ""):
            directly = following and following.group(2) in SHOWN and not text[block.end():following.start()].strip()
            yield lines, following.group(3) if directly else None


def has_what_it_needs(mark):
    needs = re.fullmatch(r"needs: (.+)", mark)
    return not needs or all(importlib.util.find_spec(module) for module in needs.group(1).split(", "))


def pattern(shown):
    """A line of three dots stands for any lines."""
    return "".join("(?:.*\n)*?" if line == "…" else re.escape(line) + "\n" for line in shown.splitlines())


def run(lines, shown, names, page):
    if lines.lstrip().startswith(">>>"):
        test = doctest.DocTestParser().get_doctest(lines, names, page, page, 0)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        assert runner.run(test, clear_globs=False).failed == 0
        names.update(test.globs)
        return
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(lines, page, "exec"), names)
    if shown is not None:
        assert re.fullmatch(pattern(shown), out.getvalue().rstrip("\n") + "\n"), out.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_show_what_happens(page, tmp_path, monkeypatch):
    for folder in ("target", "tables"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    names = {"__name__": "__main__"}
    for lines, shown in examples(page.read_text(encoding="utf-8")):
        run(lines, shown, names, str(page))
        COUNTS[page] = COUNTS.get(page, 0) + 1


def test_there_are_examples():
    assert COUNTS[ROOT / "src/python/README.md"] > 1
