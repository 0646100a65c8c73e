#!/bin/bash
# A role and a database for each part that keeps something; nobody may enter the database of another.
set -euo pipefail
for name in account review agreement notification registry keycloak; do
  psql -v ON_ERROR_STOP=1 -q -v password="$(cat "/secrets/$name")" <<SQL
CREATE ROLE $name LOGIN PASSWORD :'password';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
SQL
done
