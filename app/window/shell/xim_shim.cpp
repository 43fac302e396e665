// GLFW 3.3 reports a key even when the input method has taken it: Enter that confirms 你好 would also send
// the message, and Backspace that corrects pinyin would also delete the last hanzi.
//
// This XFilterEvent stands before libX11's, for the executable is searched first (it is linked with exported
// symbols). When the input method takes a key event, its type is changed to one that GLFW ignores; a key that
// it declines comes back later, unfiltered, and is then reported as usual.
#include <X11/Xlib.h>
#include <dlfcn.h>

extern "C" __attribute__((visibility("default"))) Bool XFilterEvent(XEvent* event, Window window) {
  using Filter = Bool (*)(XEvent*, Window);
  static const auto real = reinterpret_cast<Filter>(dlsym(RTLD_NEXT, "XFilterEvent"));
  const int type = event->type;
  const Bool taken = real != nullptr ? real(event, window) : False;
  if (taken && (type == KeyPress || type == KeyRelease)) event->type = NoExpose;
  return taken;
}
