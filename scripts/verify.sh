# Verifies a sealed agreement by the commands that are attached to it. Meant to be sourced from the project's root; needs die.

# verify_agreement PDF AUTHORITIES: one line for each section of VERIFY.txt; fails when one does not hold.
verify_agreement() {
  [[ -r ${1:-} ]] || die "verify needs a sealed agreement: ./enroll verify FILE [AUTHORITIES]"
  [[ -r $2 ]] || die "cannot read the authorities' certificates, $2"
  [[ -x $(command -v pdfsig) ]] || die "verify needs pdfsig (Debian: 'apt-get install poppler-utils')"
  local folder section said outcome=0
  folder=$(mktemp -d)
  cp "$1" "$folder/agreement-sealed.pdf"
  cp "$2" "$folder/authorities.pem"
  for section in 1 2 3 4; do
    if said=$(cd "$folder" && bash -euo pipefail -c "$(section_of "$section" commands)" 2>&1); then
      echo "holds          $(section_of "$section" title)"
    else
      outcome=1
      echo "DOES NOT HOLD  $(section_of "$section" title)"
      [[ -z $said ]] || sed 's/^/               /' <<<"$said"
    fi
  done
  rm -r "$folder"
  return $outcome
}

# section_of NUMBER commands|title
section_of() {
  awk -v number="$1" -v wanted="$2" '
    /^[0-9]\. / { here = $1 == number "."; if (here && wanted == "title") { sub(/^[0-9]\. /, ""); sub(/:$/, ""); print } }
    here && wanted == "commands" && sub(/^\$ /, "")
  ' "$root/agreement-service/src/main/resources/sealing/VERIFY.txt"
}
