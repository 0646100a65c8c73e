# Sees to a container engine. Meant to be sourced; needs die.

engine_started=

# Installs what is missing and starts an engine when none answers; stop_engine ends only one started here.
need_engine() {
  local missing=()
  command -v dockerd >/dev/null || missing+=(docker.io)
  command -v docker-compose >/dev/null || missing+=(docker-compose)
  command -v debootstrap >/dev/null || missing+=(debootstrap)
  command -v xz >/dev/null || missing+=(xz-utils)
  command -v iptables >/dev/null || missing+=(iptables)
  if ((${#missing[@]} > 0)); then
    echo "Installing ${missing[*]} …"
    apt-get update -q >/dev/null &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null || die "apt-get could not install ${missing[*]}."
  fi
  # Debian's engine has no BuildKit, and its docker-compose knows no other builder then.
  export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0
  docker version >/dev/null 2>&1 || start_engine
}

start_engine() {
  local log=$root/target/engine.log seconds
  mkdir -p "$root/target"
  echo "Starting a container engine …"
  # Left by an engine that was killed; the next one would take it for alive, or wait for its helper.
  pkill -9 -f /var/run/docker/containerd/containerd.toml || true
  rm -f /var/run/docker.pid /var/run/docker/containerd/containerd.pid
  dockerd --host unix:///var/run/docker.sock >"$log" 2>&1 &
  engine_started=$!
  for ((seconds = 0; seconds < 60; seconds++)); do
    if docker version >/dev/null 2>&1; then
      return
    fi
    kill -0 "$engine_started" 2>/dev/null || break
    sleep 1
  done
  tail -n 20 "$log" >&2
  die "the container engine did not start; its log is $log"
}

stop_engine() {
  [[ -z $engine_started ]] || { kill "$engine_started" && wait "$engine_started"; } 2>/dev/null || true
  engine_started=
}
