#!/usr/bin/env python3
"""200 compositions with fcitx5 pinyin: no accidental send, no lost character.

Usage: ime.py DOJO-DESK [COMPOSITIONS]
Each composition is typed as pinyin and confirmed by Space, a digit, or Enter (which commits the raw letters);
every third one corrects itself with Backspace on the way. After ten compositions the message is sent by one
Enter outside of composition. What the store holds is compared with the candidates that pinyin gave in a
calibration run of the same keys, so that the test does not depend on the dictionary.

Ends with 0 when all is well, 77 when it cannot run here (fcitx5-pinyin, dbus-launch, Xvfb, xdotool), else 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk_window import DeskWindow, Display, need, run  # noqa: E402

PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""

# Learning would change the candidates from one time to the next.
PINYIN = """PredictionEnabled=False
CloudPinyinEnabled=False
SpellEnabled=False
SymbolsEnabled=False
ChaiziEnabled=False
ExtBEnabled=False
"""

SYLLABLES = ["nihao", "shijie", "women", "tuikuan", "fahuo", "xiexie", "kehu", "pinglun", "yifu", "kuaidi"]
PER_MESSAGE = 10
PER_WINDOW = 20  # a customer who understands nothing leaves in the end


class InputMethod:
    def __init__(self, display):
        need("fcitx5", "fcitx5-remote", "dbus-launch")
        self.home = tempfile.mkdtemp(prefix="dojo-ime-")
        config = os.path.join(self.home, ".config", "fcitx5")
        os.makedirs(os.path.join(config, "conf"))
        with open(os.path.join(config, "profile"), "w", encoding="utf-8") as out:
            out.write(PROFILE)
        with open(os.path.join(config, "conf", "pinyin.conf"), "w", encoding="utf-8") as out:
            out.write(PINYIN)
        run = os.path.join(self.home, "run")
        os.makedirs(run, mode=0o700)
        self.env = dict(os.environ, DISPLAY=display.name, HOME=self.home, XDG_RUNTIME_DIR=run, LANG="C.UTF-8",
                        LC_ALL="C.UTF-8", XMODIFIERS="@im=fcitx")
        self.env.pop("XDG_CONFIG_HOME", None)
        bus = subprocess.run(["dbus-launch"], env=self.env, check=True, capture_output=True, text=True).stdout
        for line in bus.splitlines():
            name, _, value = line.partition("=")
            self.env[name] = value
        if shutil.which("openbox"):
            display.start(["openbox"], self.env)
        self.fcitx = display.start(["fcitx5", "--disable", "cloudpinyin,notifications"], self.env)
        time.sleep(3)

    def switch(self, on):
        subprocess.run(["fcitx5-remote", "-o" if on else "-c"], env=self.env, check=True)
        time.sleep(0.2)

    def stop(self):
        if "DBUS_SESSION_BUS_PID" in self.env:
            subprocess.run(["kill", self.env["DBUS_SESSION_BUS_PID"]], check=False)
        shutil.rmtree(self.home, ignore_errors=True)


def compose(desk, index):
    """One composition: the keys, as a hand would press them."""
    word = SYLLABLES[index % len(SYLLABLES)]
    desk.type(word)
    time.sleep(0.12)
    if index % 3 == 2:
        desk.key("BackSpace")
        desk.type(word[-1])
        time.sleep(0.12)
    confirm = ["space", "1", "Return"][index % 3 if index % 2 == 0 else 0]
    desk.key(confirm)
    time.sleep(0.1)
    return word, confirm


def find_faults(sent, plan, candidates):
    faults = []
    if len(sent) != len(plan):
        faults.append("%d messages were sent, %d were meant" % (len(sent), len(plan)))
    for number, (text, parts) in enumerate(zip(sent, plan)):
        expected = "".join(word if confirm == "Return" else candidates.get(word, "?" * len(word))
                           for word, confirm in parts)
        if text != expected:
            faults.append("message %d: sent %r, composed %r" % (number, text, expected))
    return faults


def begin(desk, method):
    """From the first start to a customer who waits for an answer, input method on."""
    desk.wait_page("profile")
    desk.rest(0.3)
    method.switch(False)
    desk.type("Deng")
    desk.key("Return")
    desk.wait_page("home")
    desk.key("Return")
    desk.wait_page("desk")
    method.switch(True)


def calibrate(program, display, method):
    """What pinyin makes of each word: one word a message."""
    with DeskWindow(program, display=display, env=method.env) as desk:
        begin(desk, method)
        for word in SYLLABLES:
            desk.type(word)
            time.sleep(0.2)
            desk.key("space")
            time.sleep(0.2)
            desk.key("Return")
            time.sleep(0.3)
        return dict(zip(SYLLABLES, desk.sent()))


def run_window(program, display, method, first, last):
    """Compositions first to last in a conversation of their own: what was composed, and what was sent."""
    plan = []
    with DeskWindow(program, display=display, env=method.env) as desk:
        begin(desk, method)
        for start in range(first, last, PER_MESSAGE):
            plan.append([compose(desk, index) for index in range(start, min(last, start + PER_MESSAGE))])
            time.sleep(0.15)
            desk.key("Return")
            time.sleep(0.25)
        return plan, desk.sent()


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    need("Xvfb", "xdotool", "fcitx5", "dbus-launch")
    display = Display()
    method = None
    faults = []
    begun = time.monotonic()
    try:
        method = InputMethod(display)
        candidates = calibrate(program, display, method)
        if len(candidates) != len(SYLLABLES) or any(not c or c == w for w, c in candidates.items()):
            faults.append("pinyin did not compose: %r" % candidates)
        for first in range(0, count, PER_WINDOW):
            plan, sent = run_window(program, display, method, first, min(count, first + PER_WINDOW))
            faults += find_faults(sent, plan, candidates)
    finally:
        if method:
            method.stop()
        display.stop()
    print("candidates: %s" % " ".join("%s=%s" % pair for pair in candidates.items()))
    print("%d compositions, %.0f s: %d faults" % (count, time.monotonic() - begun, len(faults)))
    for fault in faults[:20]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    run(main)
