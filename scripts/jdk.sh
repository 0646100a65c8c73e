# Finds the JDK this project is built and run with. Meant to be sourced.

JDK_VERSION=25

# Prints the home of a JDK 25; fails where there is none.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/java/* /opt/jdk*; do
    if [[ -x $home/bin/javac && -r $home/release ]] && grep -q "^JAVA_VERSION=\"$JDK_VERSION[.\"]" "$home/release"; then
      echo "$home"
      return
    fi
  done
  return 1
}
