"""The Java process in all that can happen to it."""

import io
import os
import signal
import subprocess
import sys
import threading
import time
import types

import pytest

import spinthermo as st

BLOCK = {"op": "block", "J": "1", "beta": "2", "digits": 10}


def run(program, **environment):
    """Runs a program of Python in an interpreter of its own."""
    return subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                          env={**os.environ, **environment}, check=False, text=True)


def is_alive(pid):
    """Tells whether a process runs; one that has ended and waits for its parent does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as status:
            return status.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def ends(pid, seconds=20):
    """Tells whether a process ends in time."""
    deadline = time.monotonic() + seconds
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not is_alive(pid)


def test_eight_threads_get_their_own_answers(own_engine):
    wrong = []

    def ask(thread):
        for k in range(30):
            answer = own_engine.request({"op": "multiplicities", "n": 10 + k, "s": "1/2", "J": (10 + k) / 2, "id": [thread, k]})
            if answer["id"] != [thread, k] or answer["result"]["multiplicity"] != "1":
                wrong.append(answer)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not wrong


def test_eight_threads_survive_a_kill(own_engine):
    own_engine.request(BLOCK)
    begin = threading.Barrier(9)
    wrong = []

    def ask(thread):
        begin.wait()
        for k in range(100):
            try:
                answer = own_engine.request({"op": "multiplicities", "n": k + 1, "s": "1/2", "id": [thread, k]})
                assert answer["id"] == [thread, k] and len(answer["result"]["multiplicities"]) == (k + 1) // 2 + 1
            except Exception as fault:
                wrong.append(fault)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    begin.wait()
    os.kill(own_engine.pid, signal.SIGKILL)
    for thread in threads:
        thread.join(100)
    assert not wrong


def test_a_killed_process_is_started_again(own_engine):
    before = own_engine.request(BLOCK)
    killed = own_engine.pid
    os.kill(killed, signal.SIGKILL)
    assert own_engine.request(BLOCK) == before
    assert own_engine.pid != killed


def test_requests_under_way_survive_a_kill(own_engine):
    own_engine.request(BLOCK)
    slow = {"op": "steady-state", "n": [1000], "s": "1/2", "beta0": 1, "betaB": list(range(1, 300)), "digits": 200}
    answers = []
    thread = threading.Thread(target=lambda: answers.append(own_engine.request(slow)))
    thread.start()
    time.sleep(0.05)
    os.kill(own_engine.pid, signal.SIGKILL)
    thread.join(100)
    assert answers[0]["rows"] == 299


def test_a_process_that_always_dies_is_told(own_engine, monkeypatch):
    monkeypatch.setattr(own_engine, "_command", lambda: [sys.executable, "-c", "import sys; sys.exit('no memory left')"])
    with pytest.raises(st.EngineError, match="ended twice without an answer. It wrote: no memory left"):
        own_engine.request(BLOCK)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_child_has_a_process_of_its_own():
    done = run("""
import os
import spinthermo as st
first = st.block(J=1, beta=2).energy
child = os.fork()
again = st.block(J=1, beta=2).energy
if child == 0:
    os._exit(0 if again == first else 1)
assert again == first
assert os.waitpid(child, 0)[1] == 0
assert st.block(J=1, beta=2).energy == first
print(st.engine().pid)
""")
    assert done.returncode == 0, done.stderr
    assert ends(int(done.stdout))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_workers_of_multiprocessing_have_processes_of_their_own():
    done = run("""
import multiprocessing
import threading
import spinthermo as st

def work(k):
    return k, st.block(J=k, beta=2, digits=10).energy, st.engine().pid

first = [st.block(J=k, beta=2, digits=10).energy for k in range(20)]
busy = threading.Thread(target=lambda: st.steady_state(n=1000, s=0.5, beta0=1, betaB=list(range(50)), digits=200))
busy.start()
with multiprocessing.get_context("fork").Pool(2) as pool:
    found = pool.map(work, range(20), chunksize=1)
busy.join()
assert [energy for _, energy, _ in found] == first
print(st.engine().pid, *{pid for _, _, pid in found})
""")
    assert done.returncode == 0, done.stderr
    own, *others = map(int, done.stdout.split())
    assert others and own not in others
    assert all(ends(pid) for pid in [own, *others])


def test_an_end_does_not_wait_for_calls_under_way():
    done = run("""
import threading
import time
import spinthermo as st
st.block(J=1, beta=2)
pid = st.engine().pid
threading.Thread(target=lambda: st.steady_state(n=3000, s=0.5, beta0=1, betaB=range(1, 20000), digits=300), daemon=True).start()
while not st.engine()._process._pending:
    time.sleep(0.01)
print(pid)
""")
    assert (done.returncode, done.stderr) == (0, "")
    assert ends(int(done.stdout), seconds=5)


def test_the_process_ends_with_the_interpreter():
    done = run("import spinthermo as st; st.block(J=1, beta=2); print(st.engine().pid)")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert ends(int(done.stdout))


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_the_process_ends_with_a_killed_interpreter():
    done = run("""
import os, signal, sys
import spinthermo as st
st.block(J=1, beta=2)
print(st.engine().pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
""")
    assert ends(int(done.stdout))


def test_an_interrupt_does_not_reach_the_process(own_engine):
    own_engine.request(BLOCK)
    if os.name != "nt":
        assert os.getpgid(own_engine.pid) != os.getpgid(0)


def test_without_java_it_says_how_to_get_one(tmp_path):
    done = run("import spinthermo as st; st.block(J=1, beta=2)", PATH=str(tmp_path), JAVA_HOME=str(tmp_path))
    assert "needs Java 17" in done.stderr
    assert "openjdk" in done.stderr


def test_a_java_home_without_java_does_no_harm(tmp_path):
    done = run("import spinthermo as st; print(st.block(J=1, beta=2, digits=3).energy)", JAVA_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr


def test_a_broken_jar_is_told(tmp_path):
    jar = tmp_path / "broken.jar"
    jar.write_text("no archive", encoding="ascii")
    done = run("import spinthermo as st; st.block(J=1, beta=2)", SPINTHERMO_JAR=str(jar))
    assert "ended twice without an answer. It wrote: " in done.stderr
    assert "broken.jar" in done.stderr


def test_an_old_java_is_named(tmp_path):
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n", encoding="ascii")
    java.chmod(0o755)
    done = run("import spinthermo as st; st.block(J=1, beta=2)", PATH="/nonexistent", JAVA_HOME=str(tmp_path))
    assert "of version 8" in done.stderr


def test_the_command_is_there():
    done = subprocess.run([sys.executable, "-m", "spinthermo", "version"], stdout=subprocess.PIPE, check=True, text=True)
    assert done.stdout.startswith("spinthermo ")


def test_a_closed_engine_starts_again(own_engine):
    before = own_engine.request(BLOCK)
    own_engine.close()
    assert own_engine.pid is None
    assert own_engine.request(BLOCK) == before


def test_long_requests_and_answers_do_not_block(own_engine):
    betas = [f"{k}.{'0' * 40}1" for k in range(1, 5001)]
    answer = own_engine.request({"op": "block", "J": "1", "beta": betas, "fields": ["energy"], "digits": 100})
    assert answer["rows"] == 5000


@pytest.mark.skipif(os.name == "nt", reason="there is no such shell")
def test_a_broken_pipe_is_mended(own_engine, monkeypatch):
    real = own_engine._command()
    deaf = ["sh", "-c", "exec 0<&-; echo deaf >&2; exec sleep 600"]
    monkeypatch.setattr(own_engine, "_command", lambda: deaf)
    process = own_engine._running()
    while not process.messages():
        time.sleep(0.01)
    monkeypatch.setattr(own_engine, "_command", lambda: real)
    assert own_engine.request(BLOCK)["result"]["energy"]
    assert ends(process.pid)


@pytest.mark.skipif(os.name == "nt", reason="there is no such shell")
def test_a_reader_who_goes_away_leaves_no_process():
    program = "import spinthermo as st\nfor k in range(10**5): print(st.engine().pid, st.block(J=1, beta=2).energy, flush=True)"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        child.stdout.readline()
        pid = int(child.stdout.readline().split()[0])
        child.stdout.close()
        assert child.wait(60) != 0
    assert ends(pid)


def test_an_interrupt_while_a_request_is_written_spoils_no_other(own_engine, monkeypatch):
    before = own_engine.request(BLOCK)

    def half(process, line):
        process._java.stdin.write(line[:len(line) // 2])
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(type(own_engine._process), "_write", half)
        with pytest.raises(KeyboardInterrupt):
            own_engine.request(BLOCK)
    assert own_engine.request(BLOCK) == before


def test_several_requests_are_answered_in_order(own_engine):
    requests = [{"op": "multiplicities", "n": n, "s": "1/2", "id": n} for n in range(1, 30)]
    assert [answer["id"] for answer in own_engine.requests(requests)] == list(range(1, 30))


@pytest.mark.parametrize("size", [1, 2, 7, 100])
def test_lines_are_whole_wherever_the_pipe_cuts(size):
    from spinthermo import _engine
    text = b"first\n\nthird, longer\nfourth\nwithout an end"
    pipe = io.BytesIO(text)
    pieces = types.SimpleNamespace(read=lambda limit: pipe.read(size))
    assert list(_engine._lines(pieces)) == text.split(b"\n")[:-1]
