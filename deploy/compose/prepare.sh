#!/bin/sh
# Makes what docker-compose.yml needs and no repository may hold: secrets, and certificates of an authority of its own.
#
#   deploy/compose/prepare.sh [folder]      (deploy/compose/secrets unless told otherwise)
#
# What is there already stays: run it again to fill in what is missing. The folder is for its owner only; the files
# in it are readable by all, because each container runs as another user and sees only those that are mounted into it.
set -eu
cd "$(dirname "$0")"
folder=${1:-secrets}
mkdir -p "$folder"
chmod 700 "$folder"
cd "$folder"
umask 022
mkdir -p hushdesk postgres valkey nginx model authority

random() { openssl rand -base64 32; }
# For addresses and configuration files, where / + = would have to be written otherwise.
password() { openssl rand -hex 32; }
# keep FILE COMMAND...: what the command prints, unless the file is there. It is there whole, or made by the next run.
keep() {
  file=$1
  shift
  [ -s "$file" ] || { "$@" >"$file.new" && mv "$file.new" "$file"; }
}
named() { printf '%s:%s\n' "$(date +%Y%m%d)" "$(random)"; }
database_url() { printf 'postgres://hushdesk:%s@postgres:5432/hushdesk\n' "$(cat postgres/hushdesk-password)"; }
redis_url() { printf 'rediss://default:%s@valkey:6379/0\n' "$(cat valkey/password)"; }
valkey_configuration() {
  cat <<CONFIGURATION
port 0
tls-port 6379
tls-cert-file /secrets/tls.crt
tls-key-file /secrets/tls.key
tls-ca-cert-file /secrets/authority.crt
tls-auth-clients no
requirepass $(cat valkey/password)
save ""
appendonly no
maxmemory 200mb
maxmemory-policy noeviction
CONFIGURATION
}

keep hushdesk/API_KEY_PEPPER random
keep hushdesk/BLIND_INDEX_KEY random
keep hushdesk/AUDIT_SIGNING_KEY random
keep hushdesk/ENCRYPTION_KEYS named
keep hushdesk/JWT_SECRETS named
keep postgres/superuser-password password
keep postgres/hushdesk-password password
keep valkey/password password
keep hushdesk/DATABASE_URL database_url
keep hushdesk/REDIS_URL redis_url
keep valkey/valkey.conf valkey_configuration

if [ ! -s authority/authority.crt ]; then
  openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -days 825 -subj '/CN=Hushdesk compose authority' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign' \
    -keyout authority/authority.key -out authority/authority.crt 2>/dev/null
  chmod 600 authority/authority.key
fi
for name in postgres valkey nginx model; do
  [ ! -s "$name/tls.crt" ] || continue
  names="DNS:$name,DNS:localhost,IP:127.0.0.1"
  openssl req -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj "/CN=$name" -keyout "$name/tls.key" \
    -out "$name/tls.csr" 2>/dev/null
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$names" >"$name/tls.ext"
  openssl x509 -req -in "$name/tls.csr" -CA authority/authority.crt -CAkey authority/authority.key -CAcreateserial -days 397 \
    -extfile "$name/tls.ext" -out "$name/tls.crt" 2>/dev/null
  rm "$name/tls.csr" "$name/tls.ext"
  chmod 644 "$name/tls.key"
  cp authority/authority.crt "$name/authority.crt"
done
cp authority/authority.crt hushdesk/authority.crt
printf 'Secrets and certificates are in %s\n' "$(pwd)"
