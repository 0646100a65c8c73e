# Makes sure that the tools are there that a stranger verifies a sealed agreement with, and a module for its key. Meant to be sourced; needs die.

need_verifiers() {
  if [[ -x /usr/bin/pdfsig && -x /usr/bin/openssl && -x /usr/bin/unzip && -x /usr/bin/softhsm2-util ]]; then
    return
  fi
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    echo "Installing poppler-utils, openssl, unzip and softhsm2 for the tests of sealed agreements …"
    apt-get update -q >/dev/null && apt-get install -y -q poppler-utils openssl unzip softhsm2 >/dev/null || die "poppler-utils, openssl, unzip and softhsm2 could not be installed; see apt-get's output above."
  else
    echo "Without poppler-utils, openssl, unzip and softhsm2 tests of sealed agreements are skipped (Debian: 'apt-get install poppler-utils openssl unzip softhsm2')."
  fi
}
