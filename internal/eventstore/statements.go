package eventstore

import (
	"slices"
	"strconv"
	"strings"
)

// order is the advisory lock that puts all appends of a database in one row,
// of whatever process ("megdan log"). It is held until the commit is visible.
const order = "7882825952909664366"

// The statements that add a batch come in two forms, which differ in h: the
// place and the time where the batch begins, or no row, and then nothing is
// written.
//
// Alone, a process knows where the log ends, and says so: the primary key
// refuses the batch if it does not end there, as (stream, version) and the
// command id do for what else was taken for granted. No row has to be read or
// locked beforehand. The lock only makes those who collide take turns.
//
// Among others, the statement looks where the log ends and whether the streams
// are where the calls expect them. It is sent behind the lock in the same
// round trip, so that what it sees cannot change under it.
const (
	placeKnown = `with h as materialized (
 select pg_advisory_xact_lock(` + order + `) as locked, $1::bigint as position, greatest($2, least($3, clock_timestamp())) as at
)`
	placeLooked = `with h as materialized (
 select coalesce(l.position, 0) as position, greatest(coalesce(l.recorded_at, '-infinity'), least($3, clock_timestamp())) as at
 from (values (1)) as one left join lateral (select position, recorded_at from log order by position desc limit 1) l on true
 where not exists (select from unnest($STREAMS, $EXPECTED) as s (name, expected) where expected <>
  coalesce((select version from log where stream = s.name order by version desc limit 1), 0))
  and $ALSO
)`
	returnPlace = ` select position, at from h`
)

// With private parts the keys are looked at too: those that are used must be
// there, and those that come must not have been destroyed. Keys are destroyed
// under the same lock, and what a statement sees is settled before it waits for
// a lock, so this one is sent behind the lock, in the same round trip.
const (
	keysLive = `not exists (select from key_destroyed where id = any($37))
 and not exists (select from unnest($42, $43) as u (id, version)
  where (select true from key where key.id = u.id and key.version = u.version) is null)`
	placeSealed = `with h as materialized (
 select $1::bigint as position, greatest($2, least($3, clock_timestamp())) as at
 where ` + keysLive + `
)`
)

// insertOne adds one event of one call without private parts.
const insertOne = `, l as (
 insert into log (` + columns + `)
 select position + 1, at, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21 from h
), c as (
 insert into command (id, actor, digest, first, last, versions, recorded_at)
 select $11, $9, $22, position + 1, position + 1, $23, at from h
)`

var insertOneTypes = []uint32{
	oidInt8, oidTimestamptz, oidTimestamptz, oidInt4, oidDate, oidInt2,
	oidUUID, oidUUID, oidUUID, oidUUID, oidUUID, oidUUID, oidUUID, oidText, oidText, oidText, oidText, oidText,
	oidUUIDArray, oidBytea, oidBytea, oidBytea, oidInt8Array,
}

// insertMany adds events of several calls, an array a column. Positions are
// counted from where the batch begins.
const insertMany = `, l as (
 insert into log (` + columns + `)
 select h.position + n, h.at, version, effective_on, schema, event_id, log, actor, on_behalf_of,
  command_id, correlation_id, causation_id, stream, type, acting_as, auth, $18, ($19)[tag_from:tag_to], segments, payload
 from h, unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $20, $21, $22, $23) with ordinality
  as e (version, effective_on, schema, event_id, log, actor, on_behalf_of, command_id, correlation_id, causation_id,
   stream, type, acting_as, auth, tag_from, tag_to, segments, payload, n)
), c as (
 insert into command (id, actor, digest, first, last, versions, recorded_at)
 select id, actor, digest, h.position + first, h.position + last, ($29)[from_:to_], h.at
 from h, unnest($24, $25, $26, $27, $28, $30, $31) as e (id, actor, digest, first, last, from_, to_)
)`

var insertManyTypes = []uint32{
	oidInt8, oidTimestamptz, oidTimestamptz,
	oidInt4Array, oidDateArray, oidInt2Array, oidUUIDArray, oidUUIDArray, oidUUIDArray, oidUUIDArray,
	oidUUIDArray, oidUUIDArray, oidUUIDArray, oidTextArray, oidTextArray, oidTextArray, oidTextArray,
	oidText, oidUUIDArray, oidInt4Array, oidInt4Array, oidByteaArray, oidByteaArray,
	oidUUIDArray, oidUUIDArray, oidByteaArray, oidInt8Array, oidInt8Array, oidInt8Array, oidInt4Array, oidInt4Array,
}

// insertSealed follows insertMany when there are private parts or keys.
const insertSealed = `, s as (
 insert into segment (position, number, key_id, key_version, ciphertext)
 select h.position + place, number, key_id, key_version, ciphertext
 from h, unnest($32, $33, $34, $35, $36) as e (place, number, key_id, key_version, ciphertext)
), k as (
 insert into key (id, version, subject, wrapped, commitment)
 select id, version, subject, wrapped, commitment
 from h, unnest($37, $38, $39, $40, $41) as e (id, version, subject, wrapped, commitment)
)`

var insertSealedTypes = []uint32{
	oidInt8Array, oidInt4Array, oidUUIDArray, oidInt4Array, oidByteaArray,
	oidUUIDArray, oidInt4Array, oidUUIDArray, oidByteaArray, oidByteaArray,
	oidUUIDArray, oidInt4Array,
}

// statement is a prepared statement of the appending connection.
type statement struct {
	name  string
	sql   string
	types []uint32
}

var (
	stmtOne    = statement{"append_one", placeKnown + insertOne + returnPlace, insertOneTypes}
	stmtMany   = statement{"append_many", placeKnown + insertMany + returnPlace, insertManyTypes}
	stmtSealed = statement{"append_sealed", placeSealed + insertMany + insertSealed + returnPlace,
		slices.Concat(insertManyTypes, insertSealedTypes)}

	lookedTypes      = []uint32{oidTextArray, oidInt8Array}
	stmtLookedMany   = statement{"append_looked_many", looked(32, "true") + insertMany + returnPlace, slices.Concat(insertManyTypes, lookedTypes)}
	stmtLookedSealed = statement{"append_looked_sealed", looked(44, keysLive) + insertMany + insertSealed + returnPlace,
		slices.Concat(insertManyTypes, insertSealedTypes, lookedTypes)}
)

// looked is placeLooked with its parameters behind the others.
func looked(first int, also string) string {
	return strings.NewReplacer("$STREAMS", "$"+strconv.Itoa(first), "$EXPECTED", "$"+strconv.Itoa(first+1), "$ALSO", also).Replace(placeLooked)
}

// What a batch that cannot take anything for granted asks first, under the
// lock, in one round trip.
var (
	askBegin = statement{"ask_begin", `begin`, nil}
	askLock  = statement{"ask_lock", `select pg_advisory_xact_lock(` + order + `)`, nil}
	askHead  = statement{"ask_head", `select position, recorded_at from log order by position desc limit 1`, nil}
	// no version is a stream without events
	askVersions = statement{"ask_versions", `select s.name, v.version from unnest($1::text[]) as s (name),
 lateral (select version from log where stream = s.name order by version desc limit 1) v`, []uint32{oidTextArray}}
	askCommands = statement{"ask_commands", `select id, actor, digest, first, last, versions, recorded_at
 from command where id = any($1::uuid[])`, []uint32{oidUUIDArray}}
	askKeys = statement{"ask_keys", `select id, version, subject, commitment
 from key where id = any($1::uuid[]) or subject = any($2::uuid[])`, []uint32{oidUUIDArray, oidUUIDArray}}
	askGone     = statement{"ask_gone", `select id from key_destroyed where id = any($1::uuid[])`, []uint32{oidUUIDArray}}
	endCommit   = statement{"end_commit", `commit`, nil}
	endRollback = statement{"end_rollback", `rollback`, nil}

	// statements are what the appending connection prepares when it is made.
	statements = []*statement{&stmtOne, &stmtMany, &stmtSealed, &stmtLookedMany, &stmtLookedSealed, &askBegin, &askLock, &askHead,
		&askVersions, &askCommands, &askKeys, &askGone, &endCommit, &endRollback}
)
