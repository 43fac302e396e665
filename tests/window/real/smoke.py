#!/usr/bin/env python3
"""One real window: from the first start to an answered customer, killed in the middle, and on at the same turn.

Usage: smoke.py DOJO-DESK [SCREENSHOT-FOLDER]
Ends with 0 when all is well, 77 when it cannot run here, 1 with a message otherwise.
"""

import os
import sys
import tempfile
import shutil

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk_window import DeskWindow, need, run  # noqa: E402

TYPED = "hello 您好"
PASTED = "亲，您好呀～退换都可以的，𠮷先生放心👋"
DRAFT = "half a line"


def main():
    program = sys.argv[1]
    shots = sys.argv[2] if len(sys.argv) > 2 else None
    need("xclip")

    def look(desk, name):
        if shots:
            os.makedirs(shots, exist_ok=True)
            desk.screenshot(os.path.join(shots, name + ".png"))

    home = tempfile.mkdtemp(prefix="dojo-window-")
    try:
        with DeskWindow(program, home=home) as desk:
            desk.wait_page("profile")
            look(desk, "1-profile")
            desk.type("Deng")  # the name has the keyboard from the start
            desk.key("Return")
            desk.wait_page("home")
            look(desk, "2-home")
            desk.key("Return")  # and so has Start
            desk.wait_page("desk")
            look(desk, "3-desk")
            desk.type_into_reply(TYPED)
            desk.key("Return")
            desk.rest(0.5)
            desk.paste(PASTED)
            desk.key("Return")
            desk.rest(0.5)
            desk.type(DRAFT)
            desk.rest(1.2)
            look(desk, "4-answered")
            before = desk.events()
            if desk.sent() != [TYPED, PASTED]:
                raise RuntimeError("what was typed and pasted is not what was sent: %r" % desk.sent())
            desk.kill()

            desk.open()
            desk.wait_page("profile")
            desk.key("Return")  # the person
            desk.wait_page("home")
            look(desk, "5-home-again")
            desk.key("Return")  # Continue
            desk.wait_page("desk")
            look(desk, "6-resumed")
            desk.key("Return")  # sends the draft that was kept
            desk.rest(0.8)
            if desk.events()[:len(before)] != before:
                raise RuntimeError("the conversation did not go on where it was")
            if desk.sent() != [TYPED, PASTED, DRAFT]:
                raise RuntimeError("the half-written line was lost: %r" % desk.sent())
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print("typed, pasted, killed, resumed: nothing lost")


if __name__ == "__main__":
    run(main)
