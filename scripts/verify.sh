# Verifies a sealed agreement or an evidence pack by the commands that are in it. Meant to be sourced from the project's root; needs die.

# verify_evidence FILE AUTHORITIES: one line for each section of VERIFY.txt; fails when one does not hold.
verify_evidence() {
  [[ -r ${1:-} ]] || die "verify needs a sealed agreement or an evidence pack: ./enroll verify FILE [AUTHORITIES]"
  [[ -r $2 ]] || die "cannot read the authorities' certificates, $2"
  [[ -x $(command -v pdfsig) ]] || die "verify needs pdfsig (Debian: 'apt-get install poppler-utils')"
  local folder section said outcome=0 name=agreement-sealed.pdf instructions=VERIFY.txt
  if [[ $1 == *.asice || $(head -c 2 "$1") == PK ]]; then
    [[ -x $(command -v unzip) ]] || die "verify needs unzip (Debian: 'apt-get install unzip')"
    name=evidence.asice instructions=VERIFY-PACK.txt
  fi
  instructions=$root/agreement-service/src/main/resources/sealing/$instructions
  folder=$(mktemp -d)
  cp "$1" "$folder/$name"
  cp "$2" "$folder/authorities.pem"
  for section in $(grep -o '^[0-9]\.' "$instructions"); do
    if said=$(cd "$folder" && bash -euo pipefail -c "$(section_of "$section" commands "$instructions")" 2>&1); then
      echo "holds          $(section_of "$section" title "$instructions")"
    else
      outcome=1
      echo "DOES NOT HOLD  $(section_of "$section" title "$instructions")"
      [[ -z $said ]] || sed 's/^/               /' <<<"$said"
    fi
  done
  rm -r "$folder"
  return $outcome
}

# section_of NUMBER. commands|title INSTRUCTIONS
section_of() {
  awk -v number="$1" -v wanted="$2" '
    /^[0-9]\. / { here = $1 == number; if (here && wanted == "title") { sub(/^[0-9]\. /, ""); sub(/:$/, ""); print } }
    here && wanted == "commands" && sub(/^\$ /, "")
  ' "$3"
}
