#!/usr/bin/env bash
echo "STAND-IN for axllent/mailpit, built locally for checking only."
exec java -Xmx96m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp /opt/sandbox/sandbox-program.jar dev.enrollment.sandbox.Standalone mailbox "$(dirname "${MP_DATABASE:-/data/x}")"
