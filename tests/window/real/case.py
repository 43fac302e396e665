#!/usr/bin/env python3
"""A whole case in a real window, once in each language: from the first start to the debrief, by keys alone.

Usage: case.py DOJO-DESK [SCREENSHOT-FOLDER]
Somebody answers badly until the customer has gone, which is the shortest way through a case whatever customer was
drawn. Chinese comes by the clipboard, English by the keyboard; each reply waits until the customer has answered the
last one. Then the chat is closed and the debrief opened. Both languages play at once, each on a display of its own,
for about a minute.
"""

import os
import sys
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk_window import DeskWindow, Unavailable, need, run  # noqa: E402

REPLIES = {
    "zh": ["您好 请问是什么问题呢", "您先把差评改了，我们再处理好吗～", "我反馈一下 明天给您答复", "你才有病吧 滚", "评价改好了吗👋"],
    "en": ["Hi. What happened with it?", "You should have read the manual.", "Delete that review or you'll hear from our lawyer.",
           "No refunds, faulty or not, sorry.", "Anything else?"],
}
MOST_REPLIES = 10
REACTION_S = 30


def wait_for(what, condition, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return
        time.sleep(0.3)
    raise RuntimeError("waited %s s in vain for %s" % (seconds, what))


def count(desk, kind):
    return sum(1 for _, each, _ in desk.events() if each == kind)


def play(program, locale, shots):
    settings = '{"format_version": 1, "locale": "%s"}' % locale

    def look(name):
        if shots:
            desk.screenshot(os.path.join(shots, "case-%s-%s.png" % (locale, name)))

    with DeskWindow(program, settings=settings) as desk:
        desk.wait_page("profile")
        desk.type("Deng")
        desk.key("Return")
        desk.wait_page("home")
        desk.key("Return")
        desk.wait_page("desk")
        desk.rest(1)
        said = []
        while count(desk, "ConversationClosed") == 0:
            if len(said) == MOST_REPLIES:
                raise RuntimeError("%s: the customer did not go" % locale)
            heard = count(desk, "CustomerSpoke")
            said.append(REPLIES[locale][len(said) % len(REPLIES[locale])])
            if locale == "zh":
                desk.paste(said[-1])
            else:
                desk.type(said[-1])
            look("reply-%d" % len(said))
            desk.key("Return")
            wait_for("reply %d to be stored" % len(said), lambda: len(desk.sent()) == len(said), 5)
            wait_for("an answer to reply %d" % len(said), lambda: count(desk, "CustomerSpoke") > heard, REACTION_S)
            desk.rest(0.5)
        desk.key("alt+e")
        wait_for("the end", lambda: count(desk, "SessionEnded") == 1, 5)
        desk.rest(1)
        look("over")
        desk.key("Return")
        desk.wait_page("debrief")
        look("debrief")
        if desk.sent() != said:
            raise RuntimeError("%s: what was said is not what is stored: %r" % (locale, desk.sent()))
        started = [payload for _, kind, payload in desk.events() if kind == "SessionStarted"]
        if len(started) != 1 or started[0]["locale"] != locale:
            raise RuntimeError("%s: played in another language: %r" % (locale, started))


def main():
    program = sys.argv[1]
    shots = sys.argv[2] if len(sys.argv) > 2 else None
    need("Xvfb", "xdotool", "xclip")
    if shots:
        os.makedirs(shots, exist_ok=True)
    faults = []

    def attempt(locale):
        try:
            play(program, locale, shots)
        except (RuntimeError, OSError, Unavailable) as fault:
            faults.append("%s: %s" % (locale, fault))

    players = [threading.Thread(target=attempt, args=(locale,)) for locale in REPLIES]
    for player in players:
        player.start()
    for player in players:
        player.join()
    if faults:
        raise RuntimeError("\n".join(faults))
    print("one case in each language, from the first start to the debrief")


if __name__ == "__main__":
    run(main)
