#!/bin/sh
# Dumps one database in a single snapshot, counts the rows that it wrote against those the server has in that snapshot, and uploads the dump with
# its counts. Where the two differ, or a row-level policy could hide a row, nothing is uploaded and the task fails.
set -eu
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export work

# The login as its secret has it now.
login=$(aws secretsmanager get-secret-value --secret-id "$DUMP_SECRET" --query SecretString --output text)
field() { printf '%s' "$login" | tr -d '\n' | sed -n "s/.*\"$1\": *\"\{0,1\}\([^\",}]*\).*/\1/p"; }
PGHOST=$(field host) PGPORT=$(field port) PGUSER=$(field username) PGPASSWORD=$(field password) PGDATABASE=$(field dbname) PGSSLMODE=$(field sslmode)
export PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE PGSSLMODE

# Passes the dump on, and counts the rows of each table on the way.
cat > "$work/count.awk" <<'AWK'
{ print }
copying && $0 == "\\." { print table "|" rows > out; copying = 0; next }
copying { rows++; next }
/^COPY .* FROM stdin;$/ { table = $0; sub(/^COPY /, "", table); sub(/ (\(.*\) )?FROM stdin;$/, "", table); copying = 1; rows = 0 }
/^-- PostgreSQL database dump complete/ { print "complete" > (out ".done") }
AWK
touch "$work/dumped"

psql --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --set=counts="$work/counted" <<'SQL'
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
-- Row-level security hides nothing from a role whose own policy shows every row and that no restrictive policy is about. Any other table stops here.
DO $$
DECLARE hidden text;
BEGIN
  SELECT string_agg(pg_class.oid::regclass::text, ', ') INTO hidden
  FROM pg_class
  WHERE relrowsecurity AND (
    NOT EXISTS (
      SELECT FROM pg_policy
      WHERE polrelid = pg_class.oid AND polpermissive AND polcmd IN ('*', 'r') AND pg_get_expr(polqual, polrelid) = 'true'
        AND EXISTS (SELECT FROM unnest(polroles) AS role WHERE role = 0 OR pg_has_role(role, 'USAGE')))
    OR EXISTS (
      SELECT FROM pg_policy
      WHERE polrelid = pg_class.oid AND NOT polpermissive AND polcmd IN ('*', 'r')
        AND EXISTS (SELECT FROM unnest(polroles) AS role WHERE role = 0 OR pg_has_role(role, 'USAGE'))));
  IF hidden IS NOT NULL THEN
    RAISE EXCEPTION 'row-level security may hide rows of % from %', hidden, current_user;
  END IF;
END $$;
SELECT pg_export_snapshot() AS snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --format=plain --no-password --no-owner --enable-row-security --lock-wait-timeout=10s --snapshot="$SNAPSHOT" | awk -v out="$work/dumped" -f "$work/count.awk" | gzip -9 > "$work/dump.sql.gz"
\o :counts
SELECT format('SELECT %L, count(*) FROM %I.%I', format('%I.%I', nspname, relname), nspname, relname)
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind = 'r' AND nspname !~ '^pg_' AND nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
\gexec
\o
COMMIT;
SQL

[ -f "$work/dumped.done" ] || { echo "pg_dump of $PGDATABASE ended early" >&2; exit 1; }
sort "$work/dumped" > "$work/dumped.sorted"
sort "$work/counted" > "$work/counted.sorted"
if ! cmp -s "$work/dumped.sorted" "$work/counted.sorted"; then
  echo "rows in the dump of $PGDATABASE differ from those on the server:" >&2
  diff "$work/dumped.sorted" "$work/counted.sorted" >&2 || true
  exit 1
fi

target="s3://$DUMP_BUCKET/$PGDATABASE/$(date -u +%Y-%m-%dT%H%M%SZ)"
aws s3 cp --region "$DUMP_REGION" --only-show-errors "$work/counted.sorted" "$target.rows"
aws s3 cp --region "$DUMP_REGION" --only-show-errors "$work/dump.sql.gz" "$target.sql.gz"
aws cloudwatch put-metric-data --namespace dbready --metric-name db.dump_completed --dimensions "Service=$DUMP_SERVICE" --value 1 --unit Count
echo "dumped $PGDATABASE: $(wc -l < "$work/counted.sorted") tables, $(wc -c < "$work/dump.sql.gz") bytes"
