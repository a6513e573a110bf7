#!/bin/sh
# Starts the service in production: refuses what is unsafe, brings the schema up to date, and becomes the service.
#
# Whatever is wrong ends it with status 1 and one line for each fault that says what to do. Settings come from the
# environment, or from a file .env beside this one. DATABASE_MIGRATE_ON_START=false leaves the schema alone, for
# deployments where a step of its own does it.
set -eu
cd "$(dirname "$0")"
# Log files and the journal of erasures are nobody else's to read.
umask 077
export NODE_ENV=production

refuse() {
  printf '%s\n' "$1" >&2
  exit 1
}

# The version that development pins, where it is installed; in an image there is only one.
node=node
[ ! -x node_modules/.bin/node ] || node=node_modules/.bin/node
command -v "$node" >/dev/null || refuse 'There is no Node: install Node 24.'
"$node" -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 22 || (major == 22 && minor >= 15) ? 0 : 1)' ||
  refuse "Node is too old ($("$node" --version)): install Node 24."
[ -f dist/main.js ] && [ -d dist/migrations ] || refuse 'The service is not built: run npm ci && npm run build.'

# One line for each unsafe setting, with what to do; what else could be safer `npx hushdesk doctor` tells.
"$node" dist/cli/main.js doctor --unsafe >&2 || exit 1

env_file=
[ ! -f .env ] || env_file=--env-file=.env
# shellcheck disable=SC2086 # one word or none
if [ "$("$node" $env_file -p process.env.DATABASE_MIGRATE_ON_START)" != false ]; then
  "$node" dist/cli/main.js db migrate
fi
exec "$node" dist/main.js
