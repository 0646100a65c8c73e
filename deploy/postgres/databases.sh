#!/bin/bash
# A role and a database for each part that keeps something; nobody may enter the database of another. Runs once, when the
# database is made.
set -euo pipefail
# From elsewhere over TLS only.
sed -i 's/^host all all all /hostssl all all all /' "$PGDATA/pg_hba.conf"
for name in account review agreement notification registry keycloak; do
  psql -v ON_ERROR_STOP=1 -q -v password="$(cat "/secrets/$name")" <<SQL
CREATE ROLE $name LOGIN PASSWORD :'password';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
SQL
done
