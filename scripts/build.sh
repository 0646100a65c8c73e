# Builds and tests the project with little output. Meant to be sourced from the project's root, after jdk.sh.

stamp=target/enroll-built
build_log=target/enroll-build.log
test_log=target/enroll-test.log
container_log=target/enroll-container-test.log
modules=(registry-client schemas edge pages phone-codes identity-theme service-defaults messaging sandbox containers service-tests account-service review-service agreement-service notification-service acceptance benchmark faults)

# One number for the content of all sources.
fingerprint() {
  find pom.xml "${modules[@]}" \( -name target -o -name node_modules \) -prune -o -type f -print0 | sort -z | xargs -0 cksum | cksum
}

sources_changed() {
  [[ ! -e $stamp || $(fingerprint) != "$(<"$stamp")" ]]
}

build_if_changed() {
  if sources_changed; then
    build
  fi
}

build_if_missing() {
  [[ -e $stamp ]] || build
}

build() {
  mkdir -p target
  echo "Building (the first time downloads the libraries and takes some minutes) …"
  local sources
  sources=$(fingerprint)
  if ! maven package -DskipTests -Dspotless.check.skip=true 2>&1 | tee "$build_log" | show_modules; then
    grep -F '[ERROR]' "$build_log" | head -n 20 >&2
    echo "enroll: the build failed; all of it is in $build_log" >&2
    return 1
  fi
  echo "$sources" >"$stamp"
}

# Two modules at a time: what a module's tests wait for leaves time for another's. Each line names its module's thread.
maven() {
  ./mvnw -B -T 2 -Dorg.slf4j.simpleLogger.showThreadName=true "$@"
}

# For awk: takes the thread from the front of a line; 'module' is the one it builds, if any.
own_line='
  { module = "" }
  match($0, /^\[[^]]+\] \[(INFO|WARNING|ERROR)\] ?/) {
    split(substr($0, 2, index($0, "]") - 2), thread, "mvn-builder-")
    names = split(thread[2], name, ":")
    module = names > 1 ? name[2] : thread[2]
    sub(/^\[[^]]+\] /, "")
  }'

show_modules() {
  awk "$own_line"'/^\[INFO\] Building [a-z].*\]$/ { printf "  %s %s\n", $3, $NF; fflush() }'
}

# Runs everything, also what comes after a module that failed, unless it depends on that module. Prints a line for each
# module, then what failed and, at the end, the sum in Surefire's form.
run_tests() {
  local outcome=0
  mkdir -p target
  find "${modules[@]}" -path '*/target/*-reports/*' \( -name 'TEST-*.xml' -o -name '*.txt' \) -delete 2>/dev/null || true
  maven verify --fail-at-end "$@" 2>&1 | tee "$test_log" | show_tests || outcome=$?
  if ((outcome != 0)); then
    show_failures "$test_log" 'surefire|failsafe'
  fi
  check_documents || outcome=$?
  sum_of_tests
  return $outcome
}

# The integration tests of messaging and of the services once more, all or those of these CLASSES [in these MODULES], with
# Kafka, PostgreSQL and the registry in containers.
run_container_tests() {
  local some=()
  [[ -z ${1:-} ]] || some=("-Dit.test=$1" -Dfailsafe.failIfNoSpecifiedTests=false)
  local outcome=0
  mkdir -p target
  find "${modules[@]}" -path '*/target/container-reports/*' \( -name '*.xml' -o -name '*.txt' \) -delete 2>/dev/null || true
  maven verify --fail-at-end -Pcontainers -am -pl "${2:-messaging,account-service,review-service,agreement-service,notification-service}" \
    -Dtest=NoUnitTests -Dsurefire.failIfNoSpecifiedTests=false -Dtest.forks=1 "${some[@]}" 2>&1 | tee "$container_log" | show_tests || outcome=$?
  if ((outcome != 0)); then
    show_failures "$container_log" container
  elif grep -qs -m1 'No container engine answers' -r --include='TEST-*.xml' ./*/target/container-reports; then
    echo "No container engine answers (is Docker running, and may you use it?): these tests were skipped."
  fi
  return $outcome
}

# The tests that damage records, in their long form: RECORDS SEED.
fuzz_messaging() {
  mkdir -p target
  echo "Building, then $1 records with seed $2 …"
  ./mvnw -B verify -pl messaging -am -Dspotless.check.skip=true \
    -Dtest=DecodingFuzzTest -Dit.test=FuzzIT -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dmaven.test.redirectTestOutputToFile=false "-Dfuzz.records=$1" "-Dfuzz.decoded=$1" "-Dfuzz.seed=$2" 2>&1 |
    tee target/enroll-fuzz.log | grep --line-buffered -E '^fuzz |^\[(INFO|ERROR)\] (Tests run:.*Time|BUILD)'
}

# Checks the documents that partners write clients from; needs npm, which only CI insists on.
check_documents() {
  if ! command -v npm >/dev/null; then
    [[ -z ${CI:-} ]] || { echo "enroll: npm was not found, and CI checks the documents" >&2; return 1; }
    echo "The OpenAPI and AsyncAPI documents were not linted: npm was not found ('apt-get install npm')."
    return
  fi
  local log=$root/target/enroll-documents.log
  if (cd scripts/documents && npm ci --ignore-scripts --no-audit --no-fund && npm run openapi && npm run asyncapi) >"$log" 2>&1; then
    echo "documents              OpenAPI and AsyncAPI are valid"
  else
    tail -n 40 "$log" >&2
    echo "enroll: the OpenAPI or AsyncAPI document is not valid; all of it is in $log" >&2
    return 1
  fi
}

# What failed, by a LOG: tests, modules that failed otherwise, modules that were not run for that reason; the causes that
# stand in most of the reports of this KIND; what the services warned of at the end of these tests; and where more is told.
# To find nothing is no error: the sum still has to be printed.
show_failures() {
  awk "$own_line"'
    /^\[ERROR\] (Failures|Errors): *$/ { listed[module] = 1; next }
    /^\[ERROR\] *$|Tests run:/ { listed[module] = 0 }
    module != "" && listed[module] && sub(/^\[ERROR\] +/, "") { print "failed   " module "  " substr($0, 1, 300) }
    /^\[ERROR\] Failed to execute goal/ && !/There are test failures|: *$/ { print "failed   " substr($0, 9, 300) }
    /^\[INFO\] [a-z-]+ \.+ SKIPPED/ { print "not run  " $2 "  (it depends on what failed)" }
  ' "$1" | awk 'NR <= 30; END { if (NR > 30) print "         … and " NR - 30 " more" }'
  find "${modules[@]}" -regextype posix-extended -regex ".*/target/($2)-reports/.*" -name '*.txt' ! -name '*-output.txt' -exec grep -h '^Caused by: ' {} + 2>/dev/null |
    cut -c 1-300 | sort | uniq -c | sort -rn | awk 'NR <= 6 { sub(/^ *[0-9]+ Caused by: /, ""); print "cause    " $0 }' || true
  find "${modules[@]}" -regextype posix-extended -regex ".*/target/($2)-reports/.*" -name '*.txt' -exec grep -l '<<< \(FAILURE\|ERROR\)!$' {} + 2>/dev/null |
    while read -r report; do
      grep -hsE '^[^ ]+ +(WARN|ERROR) ' "${report%.txt}-output.txt" | tail -n 3 | cut -c 1-300 | sed 's/^/warned   /' || true
    done || true
  echo "All output: $1; of each test: <module>/target/<$2>-reports/"
}

show_tests() {
  awk "$own_line"'
       module != "" && /^\[(INFO|WARNING|ERROR)\] Tests run:/ && !/Time elapsed/ { sub(/^\[[A-Z]+\] /, ""); printf "%-22s %s\n", module, $0; fflush() }
       /^\[INFO\] BUILD/ { print }'
}

sum_of_tests() {
  find "${modules[@]}" -path '*/target/*-reports/TEST-*.xml' -exec grep -h -m1 '<testsuite ' {} + 2>/dev/null | awk '
    function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
    { tests += number("tests"); failures += number("failures"); errors += number("errors"); skipped += number("skipped") }
    END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", tests, failures, errors, skipped }'
}
