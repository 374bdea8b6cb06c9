#!/usr/bin/env bash
# Leaves a cache of what a server has loaded by its first answer, for java -XX:AOTCache: later starts begin with that, if they
# have the same flags and the same path of the jar.
#   train.sh JAR CACHE [PORT]
# The lean jar answers that it has no database, which will do.
set -euo pipefail
jar=$1 cache=$2 port=${3:-8080}
data=$(mktemp -d)
question='{"query": "{ dataset { version } }"}'

ask() {
  exec 3<>"/dev/tcp/localhost/$port" || return 1
  printf 'POST /graphql HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "${#question}" "$question" >&3
  grep -q -E '"(data|errors)"' <&3
}

java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djdk.virtualThreadScheduler.parallelism=32 \
  -XX:AOTCacheOutput="$cache" -jar "$jar" --server.port="$port" --concept-graph.embedded.directory="$data" --concept-graph.import.paths= &
server=$!
for _ in {1..300}; do
  if ask 2>/dev/null; then break; fi
  sleep 0.2
done
kill $server
wait $server || true
rm -rf "$data"
test -s "$cache"
