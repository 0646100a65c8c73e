#!/usr/bin/env bash
echo "STAND-IN for nginx, built locally for checking only."
exec "$@"
