#!/usr/bin/env python3
"""What the window costs, measured on the real program under Xvfb with software rendering.

Usage: window_bench.py DOJO-DESK DOJO-LONG-THREAD [RUNS]
Medians of RUNS (5) starts: first frame, first page; then idle CPU on the desk with its timer and on the first
page, memory, and frame times while a thread of 5,000 messages is scrolled and typed into. DOJO_PACKS and
DOJO_ASSETS as for the program. The goals stand beside the figures; ends with 1 if one is missed.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "window", "real"))
from desk_window import DeskWindow, Display, run  # noqa: E402

ENGLISH = '{"format_version": 1, "locale": "en"}'
TICKS = os.sysconf("SC_CLK_TCK")


def cpu_ticks(pid):
    with open("/proc/%d/stat" % pid, encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def memory_mib(pid):
    with open("/proc/%d/status" % pid, encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return 0


def cpu_percent(pid, seconds=10):
    before = cpu_ticks(pid)
    time.sleep(seconds)
    return (cpu_ticks(pid) - before) * 100 / TICKS / seconds


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Report:
    def __init__(self):
        self.missed = False

    def tell(self, what, value, unit, goal):
        good = value <= goal
        self.missed = self.missed or not good
        print("%-48s %8.1f %-5s goal %g%s" % (what, value, unit, goal, "" if good else "   MISSED"))


def measure_start(program, display, runs, report):
    first, page = [], []
    for _ in range(runs):
        with DeskWindow(program, display=display, settings=ENGLISH) as desk:
            pass  # warm
        begun = time.monotonic()
        with DeskWindow(program, display=display, settings=ENGLISH) as desk:
            desk.wait_page("profile")
            rows = desk.read_frames()
            first.append(rows[0].at_ms - begun * 1000)
            page.append(next(row.at_ms for row in rows if row.page == "profile") - begun * 1000)
    report.tell("first frame (median of %d)" % runs, statistics.median(first), "ms", 300)
    report.tell("first page usable (median of %d)" % runs, statistics.median(page), "ms", 1000)


def measure_idle(program, display, report):
    with DeskWindow(program, display=display, settings=ENGLISH) as desk:
        desk.wait_page("profile")
        desk.type("Deng")
        time.sleep(3)
        report.tell("idle, first page with its caret", cpu_percent(desk.process.pid), "%", 2)
        desk.key("Return")
        desk.wait_page("home")
        time.sleep(3)
        report.tell("idle, home", cpu_percent(desk.process.pid), "%", 1)
        desk.key("Return")
        desk.wait_page("desk")
        time.sleep(3)
        report.tell("idle, desk with its timer and caret", cpu_percent(desk.process.pid), "%", 2)
        report.tell("memory, desk", memory_mib(desk.process.pid), "MiB", 300)


def measure_long_thread(program, maker, display, report):
    with tempfile.TemporaryDirectory(prefix="dojo-bench-") as home:
        subprocess.run([maker, home, "5000"], check=True)
        with DeskWindow(program, display=display, home=home, settings=ENGLISH) as desk:
            desk.wait_page("profile")
            desk.key("Return")
            desk.wait_page("home")
            desk.key("Return")
            desk.wait_page("desk")
            time.sleep(1)
            begun = len(desk.read_frames())
            desk.xdotool("mousemove", "560", "300")
            for _ in range(40):
                desk.xdotool("click", "--repeat", "5", "--delay", "15", "4")
            for _ in range(20):
                desk.xdotool("click", "--repeat", "5", "--delay", "15", "5")
            desk.type("the frames while one types also count, and so do these")
            frames = desk.read_frames()[begun:]
            for name, costs in (("time", [f.cost_ms for f in frames]), ("processor", [f.cpu_ms for f in frames])):
                print("%d frames with 5,000 messages, %s: median %.1f ms, p99 %.1f ms, worst %.1f ms" % (
                    len(costs), name, statistics.median(costs), percentile(costs, 0.99), max(costs)))
            report.tell("frame p99, 5,000 messages", percentile([f.cost_ms for f in frames], 0.99), "ms", 16)
            report.tell("memory, 5,000 messages", memory_mib(desk.process.pid), "MiB", 300)


def main():
    program, maker = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    display = Display()
    report = Report()
    print("load: %s" % " ".join("%.1f" % load for load in os.getloadavg()))
    try:
        measure_start(program, display, runs, report)
        measure_idle(program, display, report)
        measure_long_thread(program, maker, display, report)
    finally:
        display.stop()
        print("load: %s" % " ".join("%.1f" % load for load in os.getloadavg()))
    return 1 if report.missed else 0


if __name__ == "__main__":
    run(main)
