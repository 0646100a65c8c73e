#!/usr/bin/env bash
# What the official image does at its start, as far as this project uses it.
set -euo pipefail

# value_of NAME DEFAULT: of $NAME, else of the file $NAME_FILE.
value_of() {
  local file=$1_FILE
  if [[ -n ${!file:-} ]]; then cat "${!file}"; else echo "${!1:-$2}"; fi
}

initialise() {
  local password user database script
  password=$(value_of POSTGRES_PASSWORD "")
  user=$(value_of POSTGRES_USER postgres)
  database=$(value_of POSTGRES_DB "$user")
  if [[ -z $password && ${POSTGRES_HOST_AUTH_METHOD:-} != trust ]]; then
    echo "Error: Database is uninitialized and superuser password is not specified." >&2
    exit 1
  fi
  # shellcheck disable=SC2086 # these are words, as in the official image
  initdb -D "$PGDATA" -U "$user" --pwfile=<(printf '%s\n' "$password") -E UTF8 ${POSTGRES_INITDB_ARGS:-} >/dev/null
  printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  # Without a network until all is there, so that nobody meets it half made.
  pg_ctl -D "$PGDATA" -w start -o "-c listen_addresses='' -c unix_socket_directories=/var/run/postgresql"
  local psql=(psql -v ON_ERROR_STOP=1 -h /var/run/postgresql -U "$user" --no-psqlrc)
  [[ $database == postgres ]] || "${psql[@]}" -d postgres -qc "CREATE DATABASE \"$database\""
  for script in /docker-entrypoint-initdb.d/*; do
    echo "$0: running $script"
    export POSTGRES_USER=$user PGHOST=/var/run/postgresql PGUSER=$user PGDATABASE=$database
    case $script in
      *.sh) if [[ -x $script ]]; then "$script"; else . "$script"; fi ;;
      *.sql) "${psql[@]}" -d "$database" -f "$script" ;;
    esac
  done
  unset PGHOST PGUSER PGDATABASE
  pg_ctl -D "$PGDATA" -m fast -w stop >/dev/null
  echo "PostgreSQL init process complete; ready for start up."
}

[[ ${1:-} != -* ]] || set -- postgres "$@"
if [[ $1 != postgres ]]; then
  exec "$@"
fi
if [[ $(id -u) == 0 ]]; then
  mkdir -p "$PGDATA" && chown -R postgres "$PGDATA" && chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi
echo "STAND-IN for postgres, built locally for checking only."
mkdir -p "$PGDATA" && chmod 700 "$PGDATA"
shopt -s nullglob
[[ -s $PGDATA/PG_VERSION ]] || initialise
exec "$@" -c listen_addresses='*' -c unix_socket_directories=/var/run/postgresql
