# Makes sure that the tools are there that a stranger verifies a sealed agreement with. Meant to be sourced; needs die.

need_verifiers() {
  if [[ -x /usr/bin/pdfsig && -x /usr/bin/openssl && -x /usr/bin/unzip ]]; then
    return
  fi
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    echo "Installing poppler-utils, openssl and unzip for the test of sealed agreements …"
    apt-get update -q >/dev/null && apt-get install -y -q poppler-utils openssl unzip >/dev/null || die "poppler-utils, openssl and unzip could not be installed; see apt-get's output above."
  else
    echo "Without poppler-utils, openssl and unzip the test that verifies sealed agreements with strangers' tools is skipped (Debian: 'apt-get install poppler-utils openssl unzip')."
  fi
}
