#!/usr/bin/env bash
echo "STAND-IN for prom/prometheus, built locally for checking only."
exec /bin/prometheus "$@"
