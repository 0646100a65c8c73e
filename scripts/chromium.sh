# Makes sure that there is a Chromium for the tests of the pages. Meant to be sourced; needs die.

need_chromium() {
  local browser
  for browser in chromium chromium-browser google-chrome; do
    if [[ -x /usr/bin/$browser ]]; then
      return
    fi
  done
  [[ ! -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]] || return 0
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the tests of the pages …"
    apt-get update -q >/dev/null && apt-get install -y -q chromium >/dev/null || die "Chromium could not be installed; see apt-get's output above."
  else
    die "The tests of the pages need Chromium. Install it (Debian: 'apt-get install chromium')."
  fi
}
