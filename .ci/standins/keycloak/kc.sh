#!/usr/bin/env bash
echo "STAND-IN for quay.io/keycloak/keycloak, built locally for checking only."
exec /opt/keycloak/bin/kc-published.sh "$@"
