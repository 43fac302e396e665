"""A real dojo-desk under Xvfb, driven by keys and the clipboard as a person would.

    with DeskWindow("build/release/app/window/dojo-desk", packs, assets) as desk:
        desk.type("Xiaodeng"); desk.key("Return"); desk.paste("您好"); desk.screenshot("home.png")

Needs Xvfb and xdotool; paste() needs xclip, screenshot() needs import (ImageMagick) or xwd. Everything that it
starts it also ends, by process id. Times are seconds.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import namedtuple

KEY_DELAY_MS = 60  # xdotool loses characters beyond the keyboard's own below that


# Monotonic ms when it was done, ms that it took, ms of processor, the page that it showed.
Frame = namedtuple("Frame", "at_ms cost_ms cpu_ms page")


class Unavailable(Exception):
    """A program that the test needs is not installed."""


def need(*programs):
    missing = [each for each in programs if shutil.which(each) is None]
    if missing:
        raise Unavailable("not installed: " + ", ".join(missing))


def run(main):
    """Ends the program with what main returns: 0 or nothing when all is well, 77 when it cannot run here, 1 with a
    message when it went wrong."""
    try:
        sys.exit(main())
    except Unavailable as missing:
        print("skipped: %s" % missing)
        sys.exit(77)
    except RuntimeError as wrong:
        print(wrong)
        sys.exit(1)


class Display:
    """An X server of its own, with a window manager if there is one."""

    def __init__(self, size="1280x720"):
        need("Xvfb", "xdotool")
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise Unavailable("Xvfb did not start")
        self.name = ":" + number
        self.others = []

    def start(self, command, env):
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.others.append(process)
        return process

    def stop(self):
        for process in reversed(self.others + [self.server]):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


class DeskWindow:
    def __init__(self, program, packs=None, assets=None, home=None, size="1280x720", env=None, settings=None,
                 display=None):
        self.program = program
        self.own_display = display is None
        self.display = display or Display(size)
        self.home = home or tempfile.mkdtemp(prefix="dojo-window-")
        self.keep_home = home is not None
        self.env = dict(os.environ, DISPLAY=self.display.name, DOJO_HOME=self.home, LIBGL_ALWAYS_SOFTWARE="1",
                        LANG="C.UTF-8", LC_ALL="C.UTF-8")
        self.env.pop("WAYLAND_DISPLAY", None)
        if packs:
            self.env["DOJO_PACKS"] = packs
        if assets:
            self.env["DOJO_ASSETS"] = assets
        self.frames = os.path.join(self.home, "frames.txt")
        self.env["DOJO_FRAMES"] = self.frames
        self.env.update(env or {})
        if settings:
            os.makedirs(os.path.join(self.home, "config"), exist_ok=True)
            with open(os.path.join(self.home, "config", "window.json"), "w", encoding="utf-8") as out:
                out.write(settings)
        self.process = None
        self.window = None

    def __enter__(self):
        self.open()
        return self

    def __exit__(self, *_):
        self.close()
        if self.own_display:
            self.display.stop()
        if not self.keep_home:
            shutil.rmtree(self.home, ignore_errors=True)

    def open(self, wait=30):
        if os.path.exists(self.frames):
            os.remove(self.frames)
        self.log = open(os.path.join(self.home, "window.log"), "ab")
        self.process = subprocess.Popen([self.program], env=self.env, stdout=self.log, stderr=self.log)
        until = time.monotonic() + wait
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError("dojo-desk ended: " + self.log_text())
            found = self.xdotool("search", "--onlyvisible", "--class", "kefu-dojo", check=False)
            if found:
                self.window = found.split()[-1]
                break
            time.sleep(0.02)
        else:
            raise RuntimeError("no window within %s s: %s" % (wait, self.log_text()))
        self.xdotool("windowfocus", "--sync", self.window, check=False)

    def log_text(self):
        with open(os.path.join(self.home, "window.log"), encoding="utf-8", errors="replace") as log:
            return log.read()

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def kill(self):
        """As a power cut would."""
        self.process.kill()
        self.process.wait()

    def xdotool(self, *args, check=True):
        done = subprocess.run(["xdotool", *args], env=self.env, check=check, capture_output=True, text=True)
        return done.stdout.strip()

    def type(self, text):
        self.xdotool("type", "--delay", str(KEY_DELAY_MS), "--", text)

    def key(self, *keys):
        for each in keys:
            self.xdotool("key", "--clearmodifiers", each)
            time.sleep(0.05)

    def click(self, x, y):
        self.xdotool("mousemove", "--sync", str(x), str(y), "click", "1")

    def paste(self, text):
        need("xclip")
        clip = subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet"], env=self.env, stdin=subprocess.PIPE,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        clip.stdin.write(text.encode())
        clip.stdin.close()
        time.sleep(0.25)
        self.key("ctrl+v")
        time.sleep(0.25)
        clip.terminate()
        clip.wait()

    def screenshot(self, file):
        need("import")
        subprocess.run(["import", "-window", "root", file], env=self.env, check=True)

    def read_frames(self):
        """Every frame so far."""
        rows = []
        if os.path.exists(self.frames):
            with open(self.frames, encoding="utf-8") as lines:
                for line in lines:
                    parts = line.split()
                    if len(parts) == 4 and line.endswith("\n"):
                        rows.append(Frame(float(parts[0]), float(parts[1]), float(parts[2]), parts[3]))
        return rows

    def read_store(self, query):
        file = os.path.join(self.home, "data", "dojo.sqlite3")
        store = sqlite3.connect("file:%s?mode=ro" % file, uri=True, timeout=10)
        try:
            return store.execute(query).fetchall()
        finally:
            store.close()

    def draft(self):
        """What stands in the reply box, as it was stored; at most a second old."""
        rows = self.read_store("SELECT text FROM drafts")
        return rows[-1][0].decode() if rows else ""

    def type_into_reply(self, text):
        """Characters that the keyboard does not have: for each, xdotool gives a key to it, presses and takes it
        away again. A program that is slower than the delay then finds an empty key, so slow machines get more
        time. What did arrive is read from the stored draft."""
        for delay in (120, 300, 700):
            self.key("ctrl+a", "Delete")
            self.xdotool("type", "--delay", str(delay), "--", text)
            time.sleep(1.3)
            if self.draft() == text:
                return
        raise RuntimeError("typed %r, arrived %r" % (text, self.draft()))

    def events(self):
        """(stream, type, payload) of what is stored, in order; sessions only."""
        rows = self.read_store("SELECT e.stream, e.type, p.bytes FROM events e JOIN payloads p USING (stream, seq) "
                               "ORDER BY e.stream, e.seq")
        return [(stream, kind, json.loads(payload)) for stream, kind, payload in rows
                if stream.startswith("session")]

    def sent(self):
        """The replies as they were stored, in order."""
        return [payload["text"] for _, kind, payload in self.events() if kind == "ReplySubmitted"]

    def wait_page(self, page, seconds=40):
        """Until that page is on the screen and has settled."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError("dojo-desk ended: " + self.log_text())
            rows = self.read_frames()
            there = bool(rows) and rows[-1].page == page
            if there and (rows[-3:][0].page == page or time.monotonic() * 1000 - rows[-1].at_ms > 300):
                return
            time.sleep(0.05)
        raise RuntimeError("the page %s did not come, but %s: %s" % (page, self.read_frames()[-3:], self.log_text()))

    def rest(self, seconds=0.3):
        time.sleep(seconds)
