-- Run once, as the superuser, on an empty server: the database and its three logins. The image of PostgreSQL does so
-- when its volume is new; on a server of one's own:
--   TANDEM_MIGRATE_PASSWORD=... TANDEM_APP_PASSWORD=... TANDEM_OPENER_PASSWORD=... psql -v ON_ERROR_STOP=1 -f docker/postgres/10-logins.sql
-- What each login may touch is granted by the migrations, each time they run.
\set ON_ERROR_STOP on
\getenv migrate_password TANDEM_MIGRATE_PASSWORD
\getenv app_password TANDEM_APP_PASSWORD
\getenv opener_password TANDEM_OPENER_PASSWORD

-- Passwords do not belong into the server's log, not even when a line fails.
SET log_statement = 'none';
SET log_min_error_statement = 'panic';

-- Owns the schema; used by migrations alone.
CREATE ROLE tandem_migrate LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'migrate_password';
-- Reads and writes rows, owns nothing: the API and the workers.
CREATE ROLE tandem_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
-- For the process that opens sealed bids, which no other may be.
CREATE ROLE tandem_opener LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'opener_password';

CREATE DATABASE tandem OWNER tandem_migrate;
REVOKE CONNECT, TEMPORARY ON DATABASE tandem FROM PUBLIC;
GRANT CONNECT ON DATABASE tandem TO tandem_app, tandem_opener;
