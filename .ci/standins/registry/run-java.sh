#!/usr/bin/env bash
set -euo pipefail
echo "STAND-IN for apicurio/apicurio-registry, built locally for checking only."
# shellcheck disable=SC2086 # these are words, as in the official image
exec java ${JAVA_OPTS_APPEND:-} -Dquarkus.http.host=0.0.0.0 -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar /deployments/quarkus-run.jar
