# Sourced: what the operating system has, and what it lacks.

fail() {
  echo "${0##*/}: $1" >&2
  exit 1
}

# have PROGRAM_OR_LIBRARY
have() {
  case $1 in
    lib*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q "$1" ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

install_package() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" </dev/null
}

# need PROGRAM_OR_LIBRARY HINT PACKAGE: installs the package where root runs this on Debian, else fails with the hint
need() {
  ! have "$1" || return 0
  if ! have apt-get || [ "$(id -u)" -ne 0 ]; then
    fail "$2"
  fi
  echo "${0##*/}: installing $3" >&2
  # a fresh system has no package lists yet
  install_package "$3" >/dev/null 2>&1 || { apt-get update -qq && install_package "$3"; } >&2 || fail "$2"
}
