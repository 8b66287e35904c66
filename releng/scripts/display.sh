# Sourced, after system.sh: what it takes to open windows.

need_gtk() {
  [ "$(uname)" = Linux ] || return 0
  need libgtk-3.so.0 "windows need GTK 3: install libgtk-3-0 (Debian, Ubuntu), gtk3 (Fedora, Arch)" libgtk-3-0
}

# Exports DISPLAY, that of a virtual screen ($screen: its size) where there is no other; it lasts until stop_display.
need_display() {
  [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}" ] || return 0
  need Xvfb "without a display, the tests need Xvfb: install xvfb (Debian, Ubuntu), xorg-x11-server-Xvfb (Fedora), xorg-server-xvfb (Arch)" xvfb
  display_file=$(mktemp)
  Xvfb -displayfd 3 -screen 0 "${screen:-1280x1024x24}" -nolisten tcp 3>"$display_file" >/dev/null 2>&1 &
  display_pid=$!
  while [ ! -s "$display_file" ]; do
    kill -0 "$display_pid" 2>/dev/null || fail "Xvfb did not start"
    sleep 0.1
  done
  DISPLAY=:$(cat "$display_file")
  export DISPLAY
  rm -f "$display_file"
}

stop_display() {
  [ -z "${display_pid:-}" ] || kill "$display_pid" 2>/dev/null || true
}
