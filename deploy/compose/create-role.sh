#!/bin/sh
# Run once by the image of PostgreSQL, on an empty data folder: a role and a database for the service.
# The role owns its own database and nothing else: it is no superuser, and makes neither roles nor databases.
set -eu
# The password is read by psql itself, so that no list of processes shows it.
psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set password `cat /secrets/hushdesk-password`
CREATE ROLE hushdesk LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE hushdesk OWNER hushdesk TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT ON DATABASE hushdesk FROM PUBLIC;
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
SQL
